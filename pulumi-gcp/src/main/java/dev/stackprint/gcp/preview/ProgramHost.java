package dev.stackprint.gcp.preview;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.gcp.Provider;
import com.pulumi.gcp.ProviderArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.StackOptions;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * The JVM that a program runs in. It is started before the program is compiled, since loading
 * Pulumi takes longer than the program itself. Once a line arrives on standard input, the program's
 * main method runs, as {@code java -cp ... Program} would run it.
 */
final class ProgramHost {

  private ProgramHost() {}

  /** Takes the name of the program's class, and maybe the address of an engine to get warm with. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      warmUp(arguments[1]);
    }
    if (System.in.read() < 0) {
      System.exit(1);
    }
    try {
      Class.forName(arguments[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  /** Runs a small program whose resources nobody looks at. */
  private static void warmUp(String address) {
    InlineDeploymentSettings settings =
        InlineDeploymentSettings.builder()
            .monitorAddr(address)
            .engineAddr(address)
            .project("warm-up")
            .stack(PreviewStack.NAME)
            .isDryRun(true)
            .build();
    PulumiInternal.fromInline(settings, StackOptions.Empty).runAsync(ProgramHost::deploy).join();
  }

  private static void deploy(Context context) {
    Provider provider =
        new Provider(
            "google",
            ProviderArgs.builder().project("warm-up").defaultLabels(Map.of("a", "b")).build());
    Files files =
        new Files("files", ComponentResourceOptions.builder().providers(provider).build());
    context.export("bucket", files.bucket.name());
  }

  /** A component like those that are rendered. */
  private static final class Files extends ComponentResource {

    private final Bucket bucket;

    Files(String name, ComponentResourceOptions options) {
      super("warm-up:index:Files", name, options);
      CustomResourceOptions inHere = CustomResourceOptions.builder().parent(this).build();
      bucket =
          new Bucket(
              name,
              BucketArgs.builder()
                  .location("EU")
                  .uniformBucketLevelAccess(true)
                  .lifecycleRules(
                      BucketLifecycleRuleArgs.builder()
                          .action(BucketLifecycleRuleActionArgs.builder().type("Delete").build())
                          .condition(BucketLifecycleRuleConditionArgs.builder().age(1).build())
                          .build())
                  .build(),
              inHere);
      new BucketIAMMember(
          name,
          BucketIAMMemberArgs.builder()
              .bucket(bucket.name())
              .role("roles/storage.objectViewer")
              .member(Output.format("serviceAccount:%s", bucket.url()))
              .build(),
          inHere);
      registerOutputs(Map.of("bucket", bucket.name()));
    }
  }
}
