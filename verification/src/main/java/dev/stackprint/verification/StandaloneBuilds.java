package dev.stackprint.verification;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds projects where nothing of Stackprint is, with the commands that their READMEs tell. */
public final class StandaloneBuilds {

  /** What the README of any project says. */
  public static final List<String> MAVEN =
      List.of("mvn", "--batch-mode", "--quiet", "--no-transfer-progress", "verify");

  /** A Maven that works for seconds is not worth optimizing. */
  private static final Map<String, String> QUICK =
      Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

  private final Map<RenderedProject, Tools.Answer> answers;

  private StandaloneBuilds(Map<RenderedProject, Tools.Answer> answers) {
    this.answers = answers;
  }

  /**
   * Writes and builds projects, side by side.
   *
   * @param environment more variables of the commands
   * @param commands what is run, one after the other, until one fails
   */
  public static StandaloneBuilds of(
      List<RenderedProject> projects,
      Map<String, String> environment,
      List<List<String>> commands) {
    Map<String, String> variables = new HashMap<>(QUICK);
    variables.putAll(environment);
    return new StandaloneBuilds(
        SideBySide.run(projects, project -> build(project, variables, commands)));
  }

  private static Tools.Answer build(
      RenderedProject project, Map<String, String> environment, List<List<String>> commands) {
    project.write();
    Tools.Answer answer = new Tools.Answer(0, "");
    for (List<String> command : commands) {
      answer = Tools.run(project.folder(), environment, command);
      if (answer.exitCode() != 0) {
        break;
      }
    }
    return answer;
  }

  /** Returns how the first command of a project went that failed, or the last one. */
  public Tools.Answer answer(RenderedProject project) {
    return answers.get(project);
  }

  /** Returns where Maven leaves what a project's own tests said. */
  public static Path testReports(RenderedProject project) {
    return project.folder().resolve("target/surefire-reports");
  }
}
