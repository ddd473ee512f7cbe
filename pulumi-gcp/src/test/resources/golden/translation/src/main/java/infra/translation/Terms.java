package infra.translation;

import com.pulumi.asset.FileAsset;
import com.pulumi.core.Output;
import com.pulumi.gcp.cloudrunv2.Job;
import com.pulumi.gcp.cloudrunv2.JobArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateTemplateArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateTemplateContainerArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateTemplateContainerEnvArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateTemplateContainerVolumeMountArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateTemplateVolumeArgs;
import com.pulumi.gcp.cloudrunv2.inputs.JobTemplateTemplateVolumeGcsArgs;
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
import com.pulumi.resources.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Terms that translations keep to: a glossary of Cloud Translation for each pair of languages. */
// translation.yaml:19 terms (glossary)
final class Terms extends ComponentResource {

  /** The only location of the global endpoint that has glossaries. */
  private static final String LOCATION = "us-central1";

  private static final String PAIRS = "[[\"en\", \"de\"], [\"en\", \"fr\"], [\"en\", \"es\"]]";

  private static final List<Path> TERMS =
      List.of(
          Path.of("glossaries/terms/en-de.csv"),
          Path.of("glossaries/terms/en-fr.csv"),
          Path.of("glossaries/terms/en-es.csv"));

  private static final List<Path> CODE =
      List.of(
          Path.of("functions/terms/calls.py"),
          Path.of("functions/terms/main.py"),
          Path.of("functions/terms/requirements.txt"));

  private final String name;
  private final GoogleProject project;
  private final Output<String> names;

  Terms(final String name, final GoogleProject project) {
    super("translation:index:Terms", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var bucket =
        new Bucket(
            name,
            BucketArgs.builder()
                .location(project.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .forceDestroy(true)
                .build(),
            project.options(this));
    var account =
        new Account(
            name,
            AccountArgs.builder()
                .accountId("translation-terms")
                .displayName("Makes the glossaries of terms")
                .build(),
            project.options(this));
    var before = upload(bucket);
    before.addAll(allow(account, bucket));
    var glossaries =
        "projects/" + project.id() + "/locations/" + LOCATION + "/glossaries/translation-terms";
    var job = job(bucket, account, glossaries, before);
    names = job.id().applyValue(id -> glossaries);
    registerOutputs(Map.of("names", names));
  }

  /** Returns what the names of the glossaries begin with, once they are there. */
  Output<String> names() {
    return names;
  }

  private List<Resource> upload(final Bucket bucket) {
    var uploaded = new ArrayList<Resource>();
    for (var files : List.of(TERMS, CODE)) {
      for (var file : files) {
        var object = file.getFileName().toString();
        uploaded.add(
            new BucketObject(
                name + "-" + object,
                BucketObjectArgs.builder()
                    .bucket(bucket.name())
                    .name(object)
                    .source(new FileAsset(file.toString()))
                    .build(),
                project.options(this)));
      }
    }
    return uploaded;
  }

  private List<Resource> allow(final Account account, final Bucket bucket) {
    return List.of(
        new BucketIAMMember(
            name + "-reads-terms",
            BucketIAMMemberArgs.builder()
                .bucket(bucket.name())
                .role("roles/storage.objectViewer")
                .member(account.member())
                .build(),
            project.options(this)),
        // Cloud Translation has no smaller resource than the project to grant this on.
        new IAMMember(
            name + "-makes-glossaries",
            IAMMemberArgs.builder()
                .project(project.id())
                .role("roles/cloudtranslate.editor")
                .member(account.member())
                .build(),
            project.options(this)));
  }

  /**
   * The provider has no glossaries. The job runs when it is made, and again when a file changes.
   */
  private Job job(
      final Bucket bucket,
      final Account account,
      final String glossaries,
      final List<Resource> before) {
    return new Job(
        name,
        JobArgs.builder()
            .location(project.region())
            .deletionProtection(false)
            .runExecutionToken(digest())
            .template(
                JobTemplateArgs.builder()
                    .template(
                        JobTemplateTemplateArgs.builder()
                            .serviceAccount(account.email())
                            .timeout("1800s")
                            .maxRetries(1)
                            .volumes(
                                JobTemplateTemplateVolumeArgs.builder()
                                    .name("code")
                                    .gcs(
                                        JobTemplateTemplateVolumeGcsArgs.builder()
                                            .bucket(bucket.name())
                                            .readOnly(true)
                                            .build())
                                    .build())
                            .containers(
                                JobTemplateTemplateContainerArgs.builder()
                                    .image("docker.io/library/python:3.13-slim")
                                    .commands("sh", "-c")
                                    .args(
                                        "pip install --quiet --requirement /code/requirements.txt"
                                            + " && exec python /code/main.py")
                                    .volumeMounts(
                                        JobTemplateTemplateContainerVolumeMountArgs.builder()
                                            .name("code")
                                            .mountPath("/code")
                                            .build())
                                    .envs(
                                        variable("GLOSSARIES", Output.of(glossaries)),
                                        variable("FILES", Output.format("gs://%s", bucket.name())),
                                        variable("PAIRS", Output.of(PAIRS)))
                                    .build())
                            .build())
                    .build())
            .build(),
        project.optionsAfter(this, before.toArray(Resource[]::new)));
  }

  private static JobTemplateTemplateContainerEnvArgs variable(
      final String name, final Output<String> value) {
    return JobTemplateTemplateContainerEnvArgs.builder().name(name).value(value).build();
  }

  private static String digest() {
    var digest = new CRC32();
    try {
      for (var files : List.of(TERMS, CODE)) {
        for (var file : files) {
          digest.update(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toHexString(digest.getValue());
  }
}
