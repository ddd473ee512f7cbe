package dev.stackprint.gcp.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.toolchain.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

  private static final String STACK = "urn:pulumi:preview::demo::";

  @TempDir private Path project;

  @Test
  void collectsWhatAProgramRegisters() throws Exception {
    PreviewResult result = preview("demo/Demo.java").run();

    assertThat(result.registrations())
        .extracting(Registration::urn)
        .containsExactly(
            STACK + "pulumi:pulumi:Stack::demo-preview",
            STACK + "pulumi:providers:gcp::google",
            STACK + "demo:index:Documents::documents",
            STACK + "demo:index:Documents$gcp:storage/bucket:Bucket::documents",
            STACK + "demo:index:Assistant::assistant",
            STACK + "demo:index:Assistant$gcp:storage/bucketObject:BucketObject::assistant");
    Registration object = result.registrations().get(5);
    assertThat(object.parent()).isEqualTo(STACK + "demo:index:Assistant::assistant");
    assertThat(object.providerUrn()).isEqualTo(STACK + "pulumi:providers:gcp::google");
    assertThat(object.custom()).isTrue();
    assertThat(object.protect()).isTrue();
    assertThat(object.retainOnDelete()).isFalse();
    assertThat(object.inputs().fields())
        .containsEntry("content", new Secret(new Text("hidden")))
        .containsEntry("bucket", Blank.UNKNOWN);
    assertThat(result.registrations().get(3).retainOnDelete()).isTrue();
    assertThat(result.registrations().get(1).inputs().get("project"))
        .contains(new Text(PreviewStack.STAND_IN_PROJECT));
    assertThat(result.outputs().fields())
        .containsEntry("region", new Text("europe-west4"))
        .containsEntry("password", new Secret(new Text("hidden")))
        .containsEntry("bucket", Blank.UNKNOWN);
    assertThat(result.findings()).isEmpty();
    assertThat(result.logs()).containsExactly(new LogLine(Severity.INFO, "two components", ""));
  }

  @Test
  void printsTheShapeOfPulumisOwnCli() throws Exception {
    PreviewResult result = preview("demo/Demo.java").run();

    Map<String, Object> digest =
        PreviewDigest.of(result, TestPlans.demo(), Duration.ofMillis(2500));

    assertThat(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(digest))
        .isEqualToNormalizingNewlines(
            Files.readString(Path.of("src/test/resources/pulumi/embedded.json")).strip());
    assertThat(CliPreview.of(PreviewJson.text(digest)).result())
        .usingRecursiveComparison()
        .ignoringFields("logs", "outputs.fields.password", "registrations.inputs.fields.content")
        .isEqualTo(result);
  }

  private Preview preview(String source) throws IOException {
    Path file = project.resolve("src/main/java").resolve(source);
    Files.createDirectories(file.getParent());
    Files.copy(Path.of("src/test/resources/programs").resolve(source), file);
    return Preview.of(project, TestPlans.demo(), "demo.Demo", JavaRuntime.current("pulumi"));
  }
}
