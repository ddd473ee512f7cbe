package dev.stackprint.aws.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.templates.output.ProjectWriter;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One test after another: one of them looks at all processes that there are. */
@Execution(ExecutionMode.SAME_THREAD)
class SynthesizerTest {

  private static final Path CDK =
      Path.of(System.getProperty("stackprint.root"), "target/tools/node/node_modules/.bin/cdk");

  private static final Plan PLAN =
      Blueprints.standard()
          .plan("src/test/resources/blueprints/object-stores.yaml", Target.AWS, Options.NONE)
          .plan()
          .orElseThrow();

  @TempDir private Path project;

  @BeforeEach
  void render() {
    new ProjectWriter("test").write(AwsBackend.render(PLAN), project, true);
  }

  @Test
  void givesTheSameTemplateWithTheCliAndWithoutIt() throws Exception {
    Synthesis alone = synthesize(Optional.empty());
    String template = Files.readString(alone.template());
    Synthesis withCli = synthesize(Optional.of(CDK));

    assertThat(Files.readString(withCli.template())).isEqualTo(template);
    assertThat(alone.synthesizer()).isEmpty();
    assertThat(withCli.synthesizer()).isEqualTo(CDK.toString());
    assertThat(alone.resources())
        .containsEntry("AWS::S3::Bucket", 5)
        .containsEntry("AWS::KMS::Key", 1)
        .isEqualTo(withCli.resources());
  }

  @Test
  void showsWhatTheCompilerSays() throws IOException {
    change("new KeyComponent(", "new KeyComponentt(");

    assertThatThrownBy(() -> synthesize(Optional.empty()))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("the project does not compile")
        .satisfies(
            failure ->
                assertThat(((ToolFailure) failure).output())
                    .contains("ObjectStoresStack.java", "KeyComponentt"));
  }

  @Test
  void showsWhatTheAppSays() throws IOException {
    change("super(scope, id, props);", "super(scope, id, props);\n    fail();");
    change(
        "\n  }\n}\n",
        "\n  }\n\n  private static void fail() {\n    throw new IllegalStateException(\"no such luck\");\n  }\n}\n");

    for (Optional<Path> cdk : List.of(Optional.<Path>empty(), Optional.of(CDK))) {
      assertThatThrownBy(() -> synthesize(cdk))
          .isInstanceOf(ToolFailure.class)
          .hasMessageContaining("exit code 1")
          .satisfies(
              failure -> assertThat(((ToolFailure) failure).output()).contains("no such luck"));
    }
  }

  @Test
  void leavesNoProcessBehind() throws Exception {
    // Other tests of this JVM may have the CDK's own process still.
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();

    synthesize(Optional.empty());

    assertThat(ProcessHandle.current().descendants()).isSubsetOf(before);
  }

  private Synthesis synthesize(Optional<Path> cdk) throws Exception {
    return new Synthesizer(JavaRuntime.current("cdk"), cdk)
        .synthesize(project, AwsBackend.appClass(PLAN), AwsBackend.stackName(PLAN));
  }

  private void change(String from, String to) throws IOException {
    Path stack = project.resolve("src/main/java/infra/objectstores/ObjectStoresStack.java");
    String text = Files.readString(stack);
    assertThat(text).contains(from);
    Files.writeString(stack, text.replace(from, to));
  }
}
