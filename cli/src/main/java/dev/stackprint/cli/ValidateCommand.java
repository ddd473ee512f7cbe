package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Checked;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stackprint validate}: everything that is wrong with blueprints, in one run. */
@Command(
    name = "validate",
    description = "Checks blueprints for every target that they declare, and renders nothing.")
final class ValidateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "BLUEPRINT",
      description = "Files, or names of use cases.")
  private List<String> blueprints;

  @Mixin private OverlayOptions overlays;
  @Mixin private FormatOption format;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Blueprints language = Blueprints.standard();
    List<Diagnostic> found = new ArrayList<>();
    for (String blueprint : blueprints) {
      List<Diagnostic> here = check(language, blueprint);
      found.addAll(here);
      if (!format.json() && !Findings.hasErrors(here)) {
        terminal.out().println(blueprint + ": valid");
      }
    }
    if (format.json()) {
      Findings.printJson(found, terminal);
    } else {
      terminal.out().flush();
      Findings.print(found, terminal);
    }
    return Findings.hasErrors(found) ? ExitCode.INVALID_BLUEPRINT : ExitCode.FINE;
  }

  private List<Diagnostic> check(Blueprints language, String blueprint) {
    Checked checked = language.check(blueprint, overlays.options());
    // What each target finds in the same words is told once.
    Set<Diagnostic> found = new LinkedHashSet<>(checked.diagnostics());
    if (checked.isValid() && checked.document().isPresent()) {
      for (Target target : checked.document().get().targets().keySet()) {
        language
            .plan(blueprint, target, overlays.options())
            .plan()
            .ifPresent(plan -> found.addAll(Backend.of(target).check(plan)));
      }
    }
    return List.copyOf(found);
  }
}
