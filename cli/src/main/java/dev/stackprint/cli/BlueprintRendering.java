package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.templates.output.Conflict;
import dev.stackprint.templates.output.ProjectWriter;
import dev.stackprint.templates.output.WriteResult;
import dev.stackprint.templates.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a blueprint to a written project: what {@code render} and {@code synth} share. */
final class BlueprintRendering {

  private final Terminal terminal;

  BlueprintRendering(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns a plan without errors; findings are printed. Empty if there are errors. */
  Optional<Plan> plan(String blueprint, Target target, Options options) {
    Planned planned = Blueprints.standard().plan(blueprint, target, options);
    List<Diagnostic> found = new ArrayList<>(planned.diagnostics());
    planned.plan().ifPresent(plan -> found.addAll(Backend.of(target).check(plan)));
    Findings.print(found, terminal);
    return planned.plan().filter(plan -> !Findings.hasErrors(found));
  }

  /**
   * Renders a plan into a folder.
   *
   * @throws CommandFailure if it was not written
   */
  WriteResult.Written write(Plan plan, Path out, boolean force) {
    return write(Backend.of(plan.target()).render(plan).project(), out, force);
  }

  /**
   * Writes a project into a folder.
   *
   * @throws CommandFailure if it was not written
   */
  WriteResult.Written write(Project project, Path out, boolean force) {
    WriteResult result = new ProjectWriter(Version.current()).write(project, out, force);
    if (result instanceof WriteResult.Written written) {
      return written;
    }
    if (result instanceof WriteResult.Failed failed) {
      throw CommandFailure.failed(failed.message() + System.lineSeparator() + failed.hint());
    }
    throw CommandFailure.failed(describe((WriteResult.Refused) result));
  }

  private static String describe(WriteResult.Refused refused) {
    StringBuilder text = new StringBuilder(refused.message());
    for (Conflict conflict : refused.conflicts()) {
      text.append(System.lineSeparator()).append("  ").append(conflict.path());
    }
    return text.append(System.lineSeparator()).append(refused.hint()).toString();
  }
}
