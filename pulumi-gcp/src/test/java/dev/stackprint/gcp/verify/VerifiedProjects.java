package dev.stackprint.gcp.verify;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.gcp.preview.Preview;
import dev.stackprint.gcp.preview.PreviewResult;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import dev.stackprint.verification.Compilation;
import dev.stackprint.verification.OwnTests;
import dev.stackprint.verification.Passed;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.SideBySide;
import dev.stackprint.verification.Tools;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  private final Map<RenderedProject, Run> runs;

  private VerifiedProjects(
      List<RenderedProject> projects, Compilation compilation, Map<RenderedProject, Run> runs) {
    this.projects = projects;
    this.compilation = compilation;
    this.runs = runs;
  }

  /**
   * How a project fared.
   *
   * @param findings what its preview found; whether it came to an end at all stands there, too
   * @param tests how its own tests went
   */
  record Run(List<String> findings, Tools.Answer tests) {

    private static final Run PASSED_BEFORE =
        new Run(List.of(), new Tools.Answer(0, "passed before"));
  }

  static VerifiedProjects all() {
    List<RenderedProject> projects = GcpPlans.ALL.render(BLUEPRINTS, WORK);
    List<RenderedProject> changed =
        projects.stream().filter(each -> !Passed.before(each, retained(each))).toList();
    changed.forEach(RenderedProject::write);
    Path classes = WORK.resolve("classes");
    Compilation compilation = Compilation.of(changed, classes);
    VerifiedProjects verified =
        new VerifiedProjects(
            projects, compilation, SideBySide.run(changed, each -> run(each, classes)));
    changed.stream().filter(verified::passed).forEach(Passed::note);
    return verified;
  }

  private boolean passed(RenderedProject project) {
    return compilerMessages(project).isEmpty()
        && run(project).findings().isEmpty()
        && run(project).tests().exitCode() == 0;
  }

  List<RenderedProject> projects() {
    return projects;
  }

  List<String> compilerMessages(RenderedProject project) {
    return compilation.messages(project);
  }

  Run run(RenderedProject project) {
    return runs.getOrDefault(project, Run.PASSED_BEFORE);
  }

  /** Returns a file that lists the names of the resources which stay when a stack is destroyed. */
  static Path retained(RenderedProject project) {
    return project.folder().resolve("target/retained");
  }

  private static Run run(RenderedProject project, Path classes) {
    return new Run(preview(project, classes), test(project, classes));
  }

  private static List<String> preview(RenderedProject project, Path classes) {
    try {
      PreviewResult result =
          Preview.of(
                  project.folder(),
                  project.plan(),
                  GcpBackend.programClass(project.plan()),
                  JavaRuntime.current("pulumi"))
              .ofClasses(classes)
              .run();
      Files.createDirectories(retained(project).getParent());
      Files.writeString(
          retained(project),
          result.registrations().stream()
              .filter(Registration::retainOnDelete)
              .map(Registration::name)
              .sorted()
              .collect(Collectors.joining("\n")));
      StartupScripts.keep(project, result.registrations());
      return result.findings().stream().map(VerifiedProjects::describe).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ToolFailure failure) {
      return List.of(failure.getMessage() + "\n" + failure.output());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String describe(Diagnostic finding) {
    return finding.origin() + ": " + finding.message();
  }

  private static Tools.Answer test(RenderedProject project, Path classes) {
    return Tools.run(
        project.folder(),
        Map.of(),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            OwnTests.class.getName(),
            project.plan().packageName()));
  }
}
