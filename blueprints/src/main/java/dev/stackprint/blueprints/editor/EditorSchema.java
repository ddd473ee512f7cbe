package dev.stackprint.blueprints.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.document.ParameterType;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Region;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Target;
import java.util.Collection;
import java.util.List;

/** Writes the JSON Schema of a blueprint. */
public final class EditorSchema {

  private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
  private static final String DASHED = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

  private final Kinds kinds;
  private final Facts facts;
  private final Collection<UseCaseOutline> useCases;
  private final KindSchema kindSchema;

  /** Prepares writing. */
  public EditorSchema(Kinds kinds, Facts facts, Collection<UseCaseOutline> useCases) {
    this.kinds = kinds;
    this.facts = facts;
    this.useCases = List.copyOf(useCases);
    this.kindSchema = new KindSchema(new Formats(facts));
  }

  /** Returns the schema, of draft 7. */
  public ObjectNode schema() {
    ObjectNode schema = Json.object().put("$schema", DIALECT);
    schema.put("title", "Stackprint blueprint");
    schema.setAll(Nodes.closedMap("A GenAI use case, declared.", properties()));
    schema.putArray("required").add("name");
    ArrayNode all = schema.putArray("allOf");
    all.add(complete());
    useCases.forEach(useCase -> all.add(extending(useCase)));
    schema.set("definitions", definitions());
    return schema;
  }

  private ObjectNode properties() {
    ObjectNode properties = Json.object();
    properties.set("name", name());
    properties.set("description", Nodes.type("string", "What it is for, in a few sentences."));
    properties.set(
        "package",
        Nodes.type("string", "The Java package of what is rendered, such as com.acme.infra."));
    properties.set("extends", extended());
    properties.set("targets", targets());
    properties.set("parameters", parameters());
    properties.set("environments", environments());
    properties.set("tags", tags());
    properties.set("components", components());
    return properties;
  }

  private static ObjectNode name() {
    ObjectNode name = Nodes.type("string", "Lower-case words joined by dashes.");
    return name.put("pattern", DASHED).put("maxLength", 40);
  }

  private ObjectNode extended() {
    ObjectNode extended = Json.object();
    extended.put(
        "description", "The use case, or the path of the blueprint, that this one changes.");
    ArrayNode ways = extended.putArray("anyOf");
    for (UseCaseOutline useCase : useCases) {
      ways.addObject()
          .put("const", useCase.name())
          .put("description", Nodes.oneLine(useCase.description()));
    }
    ways.add(
        Nodes.pattern("[/\\\\]|\\.ya?ml$").put("description", "The path of another blueprint."));
    return extended;
  }

  private ObjectNode targets() {
    ObjectNode aws = Json.object();
    aws.set("region", region(Target.AWS));
    aws.set(
        "account",
        Nodes.type("string", "The account to deploy to, twelve digits in quotes.")
            .put("pattern", "^[0-9]{12}$|\\$\\{"));
    ObjectNode gcp = Json.object();
    gcp.set(
        "project",
        Nodes.type("string", "The id of the project to deploy to, if it is to be fixed.")
            .put("pattern", "^[a-z][a-z0-9-]{4,28}[a-z0-9]$|\\$\\{"));
    gcp.set("region", region(Target.GCP));
    gcp.set("sdk", sdk());
    ObjectNode targets = Json.object();
    targets.set("aws", Nodes.nullable(Nodes.closedMap("Amazon Web Services.", aws)));
    targets.set("gcp", Nodes.nullable(Nodes.closedMap("Google Cloud.", gcp)));
    return Nodes.closedMap("Where the blueprint can be rendered for.", targets);
  }

  private ObjectNode region(Target target) {
    List<String> names = facts.regions(target).all().stream().map(Region::name).toList();
    return Nodes.anyOf(Nodes.enumOf(names), Nodes.ref(Formats.EXPRESSION))
        .put("description", "The region to deploy to.");
  }

  private static ObjectNode sdk() {
    return Nodes.anyOf(Nodes.enumOf(List.of("local", "maven")), Nodes.ref(Formats.EXPRESSION))
        .put("default", "local")
        .put(
            "description",
            "Where the provider's classes come from: local, the newest, as sources in the project;"
                + " maven, those that were published to Maven Central.");
  }

  private static ObjectNode parameters() {
    ObjectNode parameters = Json.object();
    parameters.put("description", "Values that are set in one place, used as ${parameters.name}.");
    parameters.put("type", "object");
    ObjectNode value =
        Nodes.anyOf(
            Nodes.ref("parameter"),
            Json.object().put("description", "The value of an inherited parameter."));
    ((ObjectNode) value.get("anyOf").get(1))
        .putArray("type")
        .add("string")
        .add("number")
        .add("boolean")
        .add("null");
    parameters.set("additionalProperties", value);
    return parameters;
  }

  private static ObjectNode parameter() {
    ObjectNode properties = Json.object();
    properties.set("type", Nodes.enumOf(ParameterType.keys()).put("description", "What it takes."));
    properties.set("default", parameterDefault());
    properties.set("description", Nodes.type("string", "What it is for."));
    ObjectNode values = Nodes.type("array", "The only values that it takes.");
    properties.set("values", values);
    properties.set("pattern", Nodes.type("string", "A regular expression that the text matches."));
    properties.set("min", Json.object().put("description", "The least value."));
    properties.set("max", Json.object().put("description", "The greatest value."));
    return Nodes.closedMap("A parameter.", properties);
  }

  private static ObjectNode parameterDefault() {
    ObjectNode byTarget = Json.object();
    for (Target target : Target.values()) {
      byTarget.set(target.key(), scalar().put("description", "Its value on " + target.key() + "."));
    }
    return Nodes.anyOf(
            scalar(), Nodes.closedMap("A value for each target, where they differ.", byTarget))
        .put("description", "Its value unless another is set; one for all targets, or for each.");
  }

  private static ObjectNode scalar() {
    ObjectNode scalar = Json.object();
    scalar.putArray("type").add("string").add("number").add("boolean");
    return scalar;
  }

  private static ObjectNode environments() {
    ObjectNode overlay = Json.object();
    for (String key : List.of("name", "description", "package", "targets", "parameters", "tags")) {
      overlay.set(key, Json.object());
    }
    overlay.set("components", Nodes.mapOf("Changes to components.", Nodes.ref("component")));
    return Nodes.mapOf(
        "Overlays, such as dev and prod, chosen by --env.",
        Nodes.nullable(Nodes.closedMap("What is different in this environment.", overlay)));
  }

  private static ObjectNode tags() {
    ObjectNode text = Json.object();
    text.putArray("type").add("string").add("null");
    return Nodes.mapOf("Tags for every resource.", text);
  }

  private ObjectNode components() {
    ObjectNode component = Nodes.ref("component");
    ObjectNode components = Nodes.mapOf("The parts of the architecture, by id.", component);
    components.set("propertyNames", Nodes.pattern(DASHED).put("maxLength", 40));
    return components;
  }

  private ObjectNode definitions() {
    ObjectNode definitions = Json.object();
    definitions.set(
        Formats.EXPRESSION,
        Nodes.pattern("\\$\\{").put("description", "Text with an expression in it."));
    definitions.set("parameter", parameter());
    definitions.set("component", component());
    for (Kind kind : kinds.all()) {
      definitions.set(kind.name(), kindSchema.component(kind));
    }
    return definitions;
  }

  /** Returns the schema of a component that may be inherited, and removed. */
  private ObjectNode component() {
    ObjectNode component = Nodes.nullable(Nodes.type("object", "A part of the architecture."));
    ObjectNode kind = component.putObject("properties").putObject(Kind.KEY);
    kind.put("description", "What the component is.");
    ArrayNode names = kind.putArray("anyOf");
    ArrayNode all = component.putArray("allOf");
    ArrayNode snippets = component.putArray("defaultSnippets");
    for (Kind each : kinds.all()) {
      names.addObject().put("const", each.name()).put("description", each.summary());
      all.add(Nodes.ifThen(Nodes.has(Kind.KEY, each.name()), Nodes.ref(each.name())));
      snippets.add(KindSchema.snippet(each));
    }
    return component;
  }

  /** Returns what a blueprint needs that does not extend another one. */
  private ObjectNode complete() {
    ObjectNode components = Json.object();
    ObjectNode component = components.putObject("additionalProperties");
    component.putArray("required").add(Kind.KEY);
    ArrayNode all = component.putArray("allOf");
    for (Kind kind : kinds.all()) {
      List<String> required = kind.properties().required();
      if (!required.isEmpty()) {
        all.add(Nodes.ifThen(Nodes.has(Kind.KEY, kind.name()), Nodes.required(required)));
      }
    }
    if (all.isEmpty()) {
      component.remove("allOf");
    }
    ObjectNode complete = Nodes.required(List.of("targets", "components"));
    complete.putObject("properties").set("components", components);
    ObjectNode schema = Json.object();
    schema.set("if", Nodes.required(List.of("extends")));
    schema.set("then", Json.object());
    schema.set("else", complete);
    return schema;
  }

  /** Returns what is known of the components that a use case brings. */
  private static ObjectNode extending(UseCaseOutline useCase) {
    ObjectNode inherited = Json.object();
    useCase
        .components()
        .forEach(
            (id, kind) -> {
              JsonNode removed = Json.object().put("type", "null");
              inherited.set(id, Nodes.anyOf(Nodes.ref(kind), removed));
            });
    ObjectNode then = Json.object();
    then.putObject("properties").putObject("components").set("properties", inherited);
    return Nodes.ifThen(Nodes.has("extends", useCase.name()), then);
  }
}
