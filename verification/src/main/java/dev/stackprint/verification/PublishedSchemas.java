package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the files of one of a project's folders against what is published about them. */
public enum PublishedSchemas {
  /**
   * The schemas of Kubernetes and the definitions of custom resources, in the versions that {@code
   * tools} pins. A field that no schema has is a finding.
   */
  KUBERNETES("kubernetes/", "manifests.py"),

  /** The requests and schemas of pipelines that the clouds publish. */
  PIPELINES("pipelines/", "pipelines.py");

  private final String folder;
  private final String script;

  PublishedSchemas(String folder, String script) {
    this.folder = folder;
    this.script = script;
  }

  /** Asserts that every file below a project's folder would be taken. */
  public void check(RenderedProject project) {
    List<Path> files =
        project.project().files().keySet().stream()
            .filter(path -> path.startsWith(folder))
            .map(project.folder()::resolve)
            .toList();
    assertThat(findings(files)).isEmpty();
  }

  /** Returns what is wrong with files; "" if nothing is. */
  public String findings(List<Path> files) {
    if (files.isEmpty()) {
      return "";
    }
    List<Object> command =
        new ArrayList<>(List.of(Tools.python(), Tools.script(script).toString()));
    command.addAll(files);
    Tools.Answer answer = Tools.run(files.get(0).getParent(), Map.of(), command);
    return answer.exitCode() == 0 ? "" : answer.output();
  }
}
