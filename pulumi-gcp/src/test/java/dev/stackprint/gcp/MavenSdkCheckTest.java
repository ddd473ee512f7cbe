package dev.stackprint.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MavenSdkCheckTest {

  private static final String BLUEPRINT = "src/test/resources/blueprints/object-stores-maven.yaml";

  @Test
  void acceptsWhatTheOldClassesHave() {
    assertThat(check()).isEmpty();
  }

  @Test
  void namesWhatTheyLackAtTheComponent() {
    assertThat(check("components.papers.gcp.soft-delete=30d"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.message())
                  .contains("com.pulumi:gcp 7.0.0")
                  .contains("BucketSoftDeletePolicyArgs");
              assertThat(found.path()).hasToString("components.papers");
              assertThat(found.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("sdk"));
            });
  }

  @Test
  void leavesLocalClassesAlone() {
    assertThat(check("components.papers.gcp.soft-delete=30d", "targets.gcp.sdk=local")).isEmpty();
  }

  private static List<Diagnostic> check(String... sets) {
    Options options = new Options(Optional.empty(), List.of(sets));
    return GcpBackend.check(
        Blueprints.standard().plan(BLUEPRINT, Target.GCP, options).plan().orElseThrow());
  }
}
