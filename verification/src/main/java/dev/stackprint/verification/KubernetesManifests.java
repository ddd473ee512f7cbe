package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds manifests against the schemas of Kubernetes and the definitions of custom resources, in the
 * versions that {@code tools} pins. A field that no schema has is a finding.
 */
public final class KubernetesManifests {

  private static final String FOLDER = "kubernetes/";

  private KubernetesManifests() {}

  /** Asserts that an API server would take every file below a project's {@code kubernetes}. */
  public static void check(RenderedProject project) {
    List<Path> manifests =
        project.project().files().keySet().stream()
            .filter(path -> path.startsWith(FOLDER))
            .map(project.folder()::resolve)
            .toList();
    assertThat(findings(manifests)).isEmpty();
  }

  /** Returns what is wrong with manifests; "" if nothing is. */
  public static String findings(List<Path> manifests) {
    if (manifests.isEmpty()) {
      return "";
    }
    List<Object> command =
        new ArrayList<>(List.of(Tools.python(), Tools.script("manifests.py").toString()));
    command.addAll(manifests);
    Tools.Answer answer = Tools.run(manifests.get(0).getParent(), Map.of(), command);
    return answer.exitCode() == 0 ? "" : answer.output();
  }
}
