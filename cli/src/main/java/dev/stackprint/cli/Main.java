package dev.stackprint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** Where the process begins, and the only place where it exits. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            TerminalTraits.ofProcess());
    int exitCode = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(exitCode);
  }

  /**
   * Runs a command.
   *
   * @return its exit code, see {@link ExitCode}
   */
  static int run(Terminal terminal, String... arguments) {
    if (arguments.length == 1 && Version.OPTIONS.contains(arguments[0])) {
      // The answer is quicker than reading the annotations that describe the command line.
      terminal.out().println(Version.line());
      return ExitCode.FINE;
    }
    return commandLine(terminal, Verb.of(arguments)).execute(arguments);
  }

  static CommandLine commandLine(Terminal terminal, List<Verb> verbs) {
    CommandLine commandLine = new CommandLine(new Stackprint(), new CommandFactory(terminal));
    verbs.forEach(verb -> commandLine.addSubcommand(verb.key(), verb.command()));
    // Settings reach the verbs that were added before.
    return commandLine
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler(new ExceptionReport(terminal));
  }
}
