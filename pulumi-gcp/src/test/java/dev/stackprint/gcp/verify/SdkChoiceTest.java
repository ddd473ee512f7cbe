package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.templates.project.Project;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where the provider's classes come from changes nothing of the program that uses them. */
class SdkChoiceTest {

  private static final String BLUEPRINT = "src/test/resources/blueprints/object-stores-maven.yaml";

  @Test
  void programIsTheSame() {
    Plan maven = GcpPlans.ALL.of(BLUEPRINT);
    Plan local = GcpPlans.ALL.of(BLUEPRINT, Map.of("targets.gcp.sdk", "local"));

    assertThat(sources(GcpBackend.render(local)))
        .isNotEmpty()
        .isEqualTo(sources(GcpBackend.render(maven)));
  }

  @Test
  void onlyTheLocalPackageBringsClassesAlong() {
    Plan local = GcpPlans.ALL.of(BLUEPRINT, Map.of("targets.gcp.sdk", "local"));

    assertThat(GcpBackend.render(GcpPlans.ALL.of(BLUEPRINT)).files().keySet())
        .noneMatch(path -> path.startsWith("sdks/"));
    assertThat(GcpBackend.render(local).files().keySet())
        .contains(
            "sdks/gcp/src/main/java/com/pulumi/gcp/storage/Bucket.java",
            "sdks/gcp/src/main/resources/com/pulumi/gcp/plugin.json")
        .doesNotContain("sdks/gcp/src/main/java/com/pulumi/gcp/pubsub/Topic.java");
  }

  private static SortedMap<String, String> sources(Project project) {
    SortedMap<String, String> sources = new TreeMap<>();
    project
        .files()
        .forEach(
            (path, file) -> {
              if (path.startsWith("src/")) {
                sources.put(path, file.text());
              }
            });
    return sources;
  }
}
