package demo;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;

public final class Demo {

  public static void main(final String[] arguments) {
    Pulumi.run(Demo::stack);
  }

  private static void stack(final Context context) {
    var provider = new Provider("google", context.config("gcp").require("project"));
    var documents = new Documents("documents", provider);
    var assistant = new Assistant("assistant", provider, documents.bucket);
    context.log().info("two components");
    context.export("bucket", documents.bucket.name);
    context.export("region", Output.of("europe-west4"));
    context.export("password", Output.ofSecret("hidden"));
    context.export("object", assistant.object.name);
  }

  private static final class Documents extends ComponentResource {

    private final Bucket bucket;

    Documents(final String name, final ProviderResource provider) {
      super("demo:index:Documents", name);
      bucket =
          new Bucket(
              name,
              new BucketArgs(Output.of("EUROPE-WEST4")),
              CustomResourceOptions.builder()
                  .parent(this)
                  .provider(provider)
                  .retainOnDelete(true)
                  .build());
    }
  }

  private static final class Assistant extends ComponentResource {

    private final BucketObject object;

    Assistant(final String name, final ProviderResource provider, final Bucket bucket) {
      super("demo:index:Assistant", name);
      object =
          new BucketObject(
              name,
              new BucketObjectArgs(bucket.name, Output.ofSecret("hidden")),
              CustomResourceOptions.builder().parent(this).provider(provider).protect(true).build());
    }
  }

  private static final class Provider extends ProviderResource {

    Provider(final String name, final String project) {
      super("gcp", name, new ProviderArgs(Output.of(project)), CustomResourceOptions.Empty);
    }
  }

  private static final class ProviderArgs extends ResourceArgs {

    @Import(name = "project")
    private final Output<String> project;

    ProviderArgs(final Output<String> project) {
      this.project = project;
    }
  }

  private static final class Bucket extends CustomResource {

    @Export(
        name = "name",
        refs = {String.class},
        tree = "[0]")
    private Output<String> name;

    Bucket(final String name, final BucketArgs args, final CustomResourceOptions options) {
      super("gcp:storage/bucket:Bucket", name, args, options);
    }
  }

  private static final class BucketArgs extends ResourceArgs {

    @Import(name = "location", required = true)
    private final Output<String> location;

    BucketArgs(final Output<String> location) {
      this.location = location;
    }
  }

  private static final class BucketObject extends CustomResource {

    @Export(
        name = "name",
        refs = {String.class},
        tree = "[0]")
    private Output<String> name;

    BucketObject(final String name, final BucketObjectArgs args, final CustomResourceOptions options) {
      super("gcp:storage/bucketObject:BucketObject", name, args, options);
    }
  }

  private static final class BucketObjectArgs extends ResourceArgs {

    @Import(name = "bucket", required = true)
    private final Output<String> bucket;

    @Import(name = "content")
    private final Output<String> content;

    BucketObjectArgs(final Output<String> bucket, final Output<String> content) {
      this.bucket = bucket;
      this.content = content;
    }
  }
}
