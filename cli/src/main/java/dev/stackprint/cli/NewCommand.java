package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Checked;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Language;
import dev.stackprint.templates.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stackprint new}: a blueprint to begin with. */
@Command(name = "new", description = "Writes a short, commented blueprint that extends a use case.")
final class NewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "USE_CASE", description = "The use case, see `stackprint list`.")
  private String useCase;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The blueprint's name. Default: my-USE_CASE.")
  private String name;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The file to write; - for standard output. Default: NAME.yaml.")
  private String file;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Blueprints language = Blueprints.standard();
    if (language.useCases().stream().noneMatch(each -> each.name().equals(useCase))) {
      Findings.print(language.check(useCase, Options.NONE).diagnostics(), terminal);
      throw CommandFailure.usage("there is no use case " + useCase + "; see `stackprint list`");
    }
    String blueprintName = name == null ? "my-" + useCase : name;
    String target = file == null ? blueprintName + ".yaml" : file;
    String text = text(language, blueprintName, target.equals("-") ? "FILE" : target);
    if (target.equals("-")) {
      terminal.out().print(text);
    } else {
      write(Path.of(target), text);
      terminal.out().println("Wrote " + target);
    }
    return ExitCode.FINE;
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.failed(file + " exists; choose another file with -o");
    }
  }

  private String text(Blueprints language, String blueprintName, String shownFile) {
    Checked checked = language.check(useCase, Options.NONE);
    Document document = checked.document().orElseThrow();
    List<NewView.Part> parts = new ArrayList<>();
    checked
        .components()
        .orElseThrow()
        .all()
        .forEach(each -> parts.add(part(each.id(), each.kind())));
    return Templates.render(
        NewCommand.class,
        "Blueprint.yaml.ftl",
        new NewView(
            shownFile,
            blueprintName,
            useCase,
            Lines.firstSentence(document.description()),
            places(document.targets()),
            parameters(document.merged()),
            parts));
  }

  private static List<NewView.Place> places(Map<Target, MapValue> targets) {
    return targets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            target -> {
              String region = target.getValue().get("region").map(NewCommand::scalar).orElseThrow();
              return place(target.getKey(), region);
            })
        .toList();
  }

  private static NewView.Place place(Target target, String region) {
    return switch (target) {
      case AWS ->
          new NewView.Place(
              target.key(), region, "synth", "renders it for AWS and synthesizes it with the CDK");
      case GCP ->
          new NewView.Place(
              target.key(),
              region,
              "preview",
              "renders it for Google Cloud and shows what its Pulumi program would deploy");
    };
  }

  private static NewView.Part part(String id, Kind kind) {
    return new NewView.Part(id, kind.name(), kind.summary());
  }

  private static List<NewView.Parameter> parameters(MapValue merged) {
    List<NewView.Parameter> parameters = new ArrayList<>();
    if (merged.get("parameters").orElse(null) instanceof MapValue declared) {
      declared
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof MapValue declaration) {
                  parameters.add(parameter(name, declaration));
                }
              });
    }
    return parameters;
  }

  private static NewView.Parameter parameter(String name, MapValue declaration) {
    Map<String, Code> byTarget = new LinkedHashMap<>();
    if (declaration.get("default").orElse(null) instanceof MapValue defaults) {
      defaults.entries().forEach((key, entry) -> byTarget.put(key, yaml(entry.value())));
    }
    return new NewView.Parameter(
        name,
        declaration.get("default").map(NewCommand::yaml).orElse(Code.yaml("\"\"")),
        byTarget,
        field(declaration, "description"));
  }

  /** Numbers and flags are no text. */
  private static Code yaml(Value value) {
    String text = scalar(value);
    boolean plain = value instanceof NumberValue || value instanceof FlagValue;
    return Code.yaml(plain ? text : '"' + Language.YAML.escape(text) + '"');
  }

  private static String field(MapValue declaration, String key) {
    return declaration.get(key).map(NewCommand::scalar).orElse("");
  }

  private static String scalar(Value value) {
    if (value instanceof TextValue text) {
      return text.text().strip();
    }
    if (value instanceof NumberValue number) {
      return number.number().toPlainString();
    }
    return value instanceof FlagValue flag ? Boolean.toString(flag.flag()) : "";
  }
}
