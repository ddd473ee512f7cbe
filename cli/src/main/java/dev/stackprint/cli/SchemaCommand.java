package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code stackprint schema}: the JSON Schema of a blueprint. */
@Command(
    name = "schema",
    description =
        "Prints the JSON Schema of a blueprint, for editors that complete and explain YAML.")
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(Blueprints.standard().schema());
    return ExitCode.FINE;
  }
}
