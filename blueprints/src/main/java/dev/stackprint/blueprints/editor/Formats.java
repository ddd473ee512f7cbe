package dev.stackprint.blueprints.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Use;
import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.AcceleratorChoice;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What editors can know of the formats of texts. */
final class Formats {

  /** The definition of a text with an expression in it. */
  static final String EXPRESSION = "expression";

  private final Facts facts;

  Formats(Facts facts) {
    this.facts = facts;
  }

  ObjectNode schema(String format) {
    return switch (format) {
      case "foundation-model" -> model(List.of(Use.TEXT, Use.IMAGE, Use.SPEECH));
      case "embedding-model" -> model(List.of(Use.EMBEDDING));
      case "open-model" -> openModel(model -> true);
      case "open-chat-model" -> openModel(OpenModel::chats);
      case "accelerator" -> Nodes.enumOf(accelerators());
      case "duration" -> Nodes.pattern("^[1-9][0-9]{0,7}[smhd]$");
      case "cidr" -> Nodes.pattern("^[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}$");
      case "email" -> Nodes.pattern("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$");
      case "url" -> Nodes.pattern("^https://");
      case "cron" -> Nodes.pattern("^\\S+ \\S+ \\S+ \\S+ \\S+$");
      case "arn" -> Nodes.pattern("^arn:aws");
      default -> Json.object().put("type", "string");
    };
  }

  /** Returns the description of a format, with an example; "" if it needs none. */
  static String description(String format) {
    return TextFormat.of(format).map(TextFormat::description).orElse("");
  }

  /** Returns the schema of a model's name: one of ours, or an id of a provider. */
  private ObjectNode model(Collection<Use> uses) {
    Set<String> names = new LinkedHashSet<>();
    List<Model> models =
        facts.models().all().stream().filter(model -> uses.contains(model.use())).toList();
    models.forEach(model -> names.add(model.family()));
    models.forEach(model -> names.add(model.name()));
    models.forEach(model -> model.vertex().ifPresent(listing -> names.add(listing.id())));
    return Nodes.anyOf(Nodes.enumOf(names), Nodes.pattern("^[a-z0-9-]+[./]"));
  }

  private ObjectNode openModel(Predicate<OpenModel> fits) {
    return Nodes.anyOf(
        Nodes.enumOf(
            facts.openModels().all().stream()
                .filter(fits)
                .map(OpenModel::name)
                .collect(Collectors.toCollection(LinkedHashSet::new))),
        Nodes.pattern("/"));
  }

  private Set<String> accelerators() {
    Set<String> names = new LinkedHashSet<>(AcceleratorChoice.KEYWORDS);
    for (Target target : Target.values()) {
      facts.shapes(target).all().forEach(shape -> names.add(shape.name()));
    }
    return names;
  }
}
