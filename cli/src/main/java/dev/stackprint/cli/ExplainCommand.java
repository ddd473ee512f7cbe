package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Explained;
import dev.stackprint.blueprints.document.PathParser;
import dev.stackprint.blueprints.document.Trace;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stackprint explain}: where each resolved value came from. */
@Command(
    name = "explain",
    description = "Shows what a blueprint resolves to, and the file and line of each value.")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "BLUEPRINT",
      description = "A file, or the name of a use case.")
  private String blueprint;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "Only this part, such as components.knowledge.")
  private String path;

  @Mixin private OverlayOptions overlays;
  @Mixin private FormatOption format;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path part =
        path == null
            ? Path.ROOT
            : PathParser.parse(path).orElseThrow(() -> CommandFailure.usage("not a path: " + path));
    Explained explained = Blueprints.standard().explain(blueprint, part, overlays.options());
    boolean nothing = explained.values().isEmpty();
    if (format.json()) {
      terminal
          .out()
          .println(Json.text(explained.values().stream().map(ExplainCommand::json).toList()));
    } else {
      Table table = new Table("path", "value", "from");
      explained
          .values()
          .forEach(
              each ->
                  table.row(
                      each.trace().path().toString(), text(each.trace().value()), from(each)));
      terminal.out().print(nothing ? "" : table);
    }
    terminal.out().flush();
    Findings.print(explained.diagnostics(), terminal);
    if (Findings.hasErrors(explained.diagnostics())) {
      return ExitCode.INVALID_BLUEPRINT;
    }
    if (nothing) {
      throw CommandFailure.usage(blueprint + " has nothing at " + part);
    }
    return ExitCode.FINE;
  }

  private static String from(Explained.Resolved resolved) {
    String where = resolved.target().map(target -> target.key() + ": ").orElse("");
    if (resolved.defaultOf().isPresent()) {
      return where + "default of " + resolved.defaultOf().get();
    }
    Trace trace = resolved.trace();
    StringBuilder from = new StringBuilder(where).append(trace.value().origin().fileAndLine());
    trace.expression().ifPresent(at -> from.append(" through ").append(at.fileAndLine()));
    for (Value former : trace.former()) {
      from.append(", over ")
          .append(text(former))
          .append(" in ")
          .append(former.origin().fileAndLine());
    }
    return from.toString();
  }

  private static Map<String, Object> json(Explained.Resolved resolved) {
    Trace trace = resolved.trace();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", trace.path().toString());
    json.put("value", text(trace.value()));
    json.put("target", resolved.target().map(Target::key).orElse(null));
    json.put(
        "from", resolved.defaultOf().isPresent() ? null : trace.value().origin().fileAndLine());
    json.put("defaultOf", resolved.defaultOf().orElse(null));
    json.put("expression", trace.expression().map(at -> at.fileAndLine()).orElse(null));
    List<Map<String, Object>> former = new ArrayList<>();
    for (Value value : trace.former()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("value", text(value));
      each.put("from", value.origin().fileAndLine());
      former.add(each);
    }
    json.put("former", former);
    return json;
  }

  /** Returns a value on one line; the inside of maps and lists has lines of its own. */
  private static String text(Value value) {
    if (value instanceof TextValue text) {
      return Lines.shorten(text.text());
    }
    if (value instanceof NumberValue number) {
      return number.number().toPlainString();
    }
    if (value instanceof FlagValue flag) {
      return Boolean.toString(flag.flag());
    }
    if (value instanceof MapValue map) {
      return map.entries().isEmpty() ? "{}" : "{...}";
    }
    if (value instanceof ListValue list) {
      return list.items().isEmpty() ? "[]" : "[...]";
    }
    return value.typeName();
  }
}
