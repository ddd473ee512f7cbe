package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds definitions of pipelines against the requests and schemas that the clouds publish. */
public final class PipelineDefinitions {

  private static final String FOLDER = "pipelines/";

  private PipelineDefinitions() {}

  /** Asserts that a cloud would take every file below a project's {@code pipelines}. */
  public static void check(RenderedProject project) {
    List<Path> definitions =
        project.project().files().keySet().stream()
            .filter(path -> path.startsWith(FOLDER))
            .map(project.folder()::resolve)
            .toList();
    assertThat(findings(definitions)).isEmpty();
  }

  /** Returns what is wrong with definitions; "" if nothing is. */
  public static String findings(List<Path> definitions) {
    if (definitions.isEmpty()) {
      return "";
    }
    List<Object> command =
        new ArrayList<>(List.of(Tools.python(), Tools.script("pipelines.py").toString()));
    command.addAll(definitions);
    Tools.Answer answer = Tools.run(definitions.get(0).getParent(), Map.of(), command);
    return answer.exitCode() == 0 ? "" : answer.output();
  }
}
