package dev.stackprint.cli;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.JsonReport;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.diagnostic.TextReport;
import java.util.List;

/** Prints diagnostics. */
final class Findings {

  private Findings() {}

  static boolean hasErrors(List<Diagnostic> found) {
    return found.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /** Prints to standard error, for people, and a line that counts. */
  static void print(List<Diagnostic> found, Terminal terminal) {
    if (found.isEmpty()) {
      return;
    }
    terminal.err().print(new TextReport(terminal.colours()).render(found));
    long errors = found.stream().filter(each -> each.severity() == Severity.ERROR).count();
    terminal.err().println(count(errors, "error") + ", " + count(found.size() - errors, "warning"));
  }

  /** Prints to standard output, for programs. */
  static void printJson(List<Diagnostic> found, Terminal terminal) {
    terminal.out().println(JsonReport.render(found));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
