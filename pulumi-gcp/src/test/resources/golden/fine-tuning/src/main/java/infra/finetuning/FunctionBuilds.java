package infra.finetuning;

import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.AssetOrArchive;
import com.pulumi.asset.FileAsset;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigSourceArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigSourceStorageSourceArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.BucketObject;
import com.pulumi.gcp.storage.BucketObjectArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What functions are built from, and the account that builds them. */
final class FunctionBuilds extends ComponentResource {

  private final GoogleProject project;
  private final Bucket sources;
  private final Account builder;

  FunctionBuilds(final String name, final GoogleProject project) {
    super("fine-tuning:index:FunctionBuilds", name, project.componentOptions());
    this.project = project;
    var options = project.options(this);
    sources =
        new Bucket(
            name + "-sources",
            BucketArgs.builder()
                .location(project.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .forceDestroy(true)
                .build(),
            options);
    builder =
        new Account(
            name + "-builder",
            AccountArgs.builder()
                .accountId("fine-tuning-functions-builder")
                .displayName("Builds the functions")
                .build(),
            options);
    new BucketIAMMember(
        name + "-read-sources",
        BucketIAMMemberArgs.builder()
            .bucket(sources.name())
            .role("roles/storage.objectViewer")
            .member(builder.member())
            .build(),
        options);
    // Builds log, and keep their images in a repository that Google makes once a function is built:
    // there is nothing smaller than the project to grant these roles on.
    for (var role : List.of("logging.logWriter", "artifactregistry.writer")) {
      new IAMMember(
          name + "-" + role,
          IAMMemberArgs.builder()
              .project(project.id())
              .role("roles/" + role)
              .member(builder.member())
              .build(),
          options);
    }
    registerOutputs(Map.of("sources", sources.name()));
  }

  /**
   * Returns what a Python function is built from.
   *
   * @param folder the folder of its files
   * @param entryPoint the Python function to call
   * @param files the files that are deployed: its tests are not
   */
  FunctionBuildConfigArgs python(
      final String folder, final String entryPoint, final String... files) {
    var contents = new TreeMap<String, AssetOrArchive>();
    for (var file : files) {
      contents.put(file, new FileAsset(folder + "/" + file));
    }
    var source =
        new BucketObject(
            folder,
            BucketObjectArgs.builder()
                .bucket(sources.name())
                .source(new AssetArchive(contents))
                .build(),
            project.options(this));
    return FunctionBuildConfigArgs.builder()
        .runtime("python313")
        .entryPoint(entryPoint)
        .serviceAccount(builder.id())
        .source(
            FunctionBuildConfigSourceArgs.builder()
                .storageSource(
                    FunctionBuildConfigSourceStorageSourceArgs.builder()
                        .bucket(sources.name())
                        .object(source.name())
                        .generation(source.generation())
                        .build())
                .build())
        .build();
  }
}
