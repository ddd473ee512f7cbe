package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.UseCase;
import dev.stackprint.blueprints.plan.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stackprint list}: the use cases. */
@Command(name = "list", description = "Lists the use cases that blueprints can extend.")
final class ListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private FormatOption format;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<UseCase> useCases = Blueprints.standard().useCases();
    if (format.json()) {
      terminal.out().println(Json.text(useCases.stream().map(ListCommand::json).toList()));
    } else {
      Table table = new Table("use case", "targets", "what it is");
      useCases.forEach(
          each -> table.row(each.name(), targets(each), Lines.firstSentence(each.description())));
      terminal.out().print(table);
    }
    return ExitCode.FINE;
  }

  private static Map<String, Object> json(UseCase useCase) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", useCase.name());
    json.put("description", useCase.description().strip());
    json.put("targets", useCase.targets().stream().map(Target::key).sorted().toList());
    json.put("kinds", useCase.kinds());
    return json;
  }

  private static String targets(UseCase useCase) {
    return useCase.targets().stream().map(Target::key).sorted().collect(Collectors.joining(", "));
  }
}
