package dev.stackprint.aws.verify;

import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.verification.Compilation;
import dev.stackprint.verification.Passed;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.SideBySide;
import dev.stackprint.verification.Tools;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every use case and every test blueprint, taken through all tools once. {@code -Dblueprint=NAME}
 * takes only that one. What passed is not tried again until a byte of it, or a tool, changes.
 */
final class VerifiedProjects {

  private static final Path WORK = Path.of("target/verify").toAbsolutePath();
  private static final Path BLUEPRINTS = Path.of("src/test/resources/blueprints");

  private final List<RenderedProject> projects;
  private final Compilation compilation;
  private final Map<RenderedProject, Tools.Answer> runs;
  private final Map<RenderedProject, List<String>> lints;
  private final Map<RenderedProject, List<String>> complaints;

  private VerifiedProjects(
      List<RenderedProject> projects,
      Compilation compilation,
      Map<RenderedProject, Tools.Answer> runs,
      Map<RenderedProject, List<String>> lints,
      Map<RenderedProject, List<String>> complaints) {
    this.projects = projects;
    this.compilation = compilation;
    this.runs = runs;
    this.lints = lints;
    this.complaints = complaints;
  }

  static VerifiedProjects all() {
    List<RenderedProject> projects = AwsPlans.ALL.render(BLUEPRINTS, WORK);
    List<RenderedProject> changed =
        projects.stream().filter(each -> !Passed.before(each, template(each))).toList();
    changed.forEach(RenderedProject::write);
    Path classes = WORK.resolve("classes");
    Compilation compilation = Compilation.of(changed, classes);
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    Map<RenderedProject, Tools.Answer> runs =
        SideBySide.run(changed, project -> run(project, classPath));
    List<RenderedProject> synthesized =
        changed.stream().filter(project -> Files.exists(template(project))).toList();
    VerifiedProjects verified =
        new VerifiedProjects(
            projects, compilation, runs, CfnLint.of(synthesized), validate(synthesized));
    changed.stream().filter(verified::passed).forEach(Passed::note);
    return verified;
  }

  private boolean passed(RenderedProject project) {
    return compilerMessages(project).isEmpty()
        && run(project).exitCode() == 0
        && lints(project).isEmpty()
        && complaints(project).isEmpty();
  }

  List<RenderedProject> projects() {
    return projects;
  }

  List<String> compilerMessages(RenderedProject project) {
    return compilation.messages(project);
  }

  /** Returns how the synthesis and the project's own tests went. */
  Tools.Answer run(RenderedProject project) {
    return runs.getOrDefault(project, new Tools.Answer(0, "passed before"));
  }

  /** Returns what cfn-lint says about a project's template. */
  List<String> lints(RenderedProject project) {
    return lints.getOrDefault(project, List.of());
  }

  /** Returns what the CDK's own validation says about a project's template. */
  List<String> complaints(RenderedProject project) {
    return complaints.getOrDefault(project, List.of());
  }

  static Path template(RenderedProject project) {
    return project
        .folder()
        .resolve("cdk.out")
        .resolve(ProjectNames.stackName(project.plan()) + ".template.json");
  }

  private static Tools.Answer run(RenderedProject project, String classPath) {
    return Tools.run(
        project.folder(),
        // As in the project's own build; what it would say is asked below, of one engine for all.
        Map.of("CDK_VALIDATION", "false"),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            InsideProject.class.getName(),
            project.plan().packageName() + "." + ProjectNames.app(project.plan())));
  }

  static String region(RenderedProject project) {
    return project.plan().settings().text("region");
  }

  private static Map<RenderedProject, List<String>> validate(List<RenderedProject> projects) {
    CdkValidation validation = new CdkValidation();
    return projects.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                project -> validation.complaints(template(project), region(project))));
  }
}
