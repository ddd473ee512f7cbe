package dev.stackprint.gcp.kinds.guardrail;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Region;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what Google Cloud cannot do of what a guardrail asks for. */
final class GuardrailCheck {

  private static final String SERVICE = "model-armor";

  private final Component component;
  private final Properties properties;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  GuardrailCheck(Component component) {
    this.component = component;
    this.properties = component.properties();
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings(String region) {
    checkRegion(region);
    checkContent();
    checkPersonalData(properties.section("personal-data"));
    checkTopics();
    checkProfanity(properties.section("words"));
    properties.optionalSection("grounding").ifPresent(this::checkGrounding);
    checkKey();
    return found.sorted();
  }

  private void checkRegion(String region) {
    if (!has(region)) {
      found.report(
          Code.TARGET_LIMIT,
          path,
          component.origin(),
          "Model Armor is not in " + region,
          "It is in "
              + Facts.load().regions(Target.GCP).all().stream()
                  .map(Region::name)
                  .filter(GuardrailCheck::has)
                  .collect(Collectors.joining(", ")));
    }
  }

  /** Tells whether Model Armor is in a region itself, where templates for personal data are. */
  private static boolean has(String region) {
    return Facts.load().regions(Target.GCP).location(SERVICE, region).equals(Optional.of(region));
  }

  private void checkContent() {
    Properties content = properties.section("content");
    if (!content.text("violence").equals(content.text("misconduct"))) {
      limit(
          content,
          path.key("content"),
          "violence",
          "Model Armor has one filter for violence and misconduct",
          "Set both to the same");
    }
    if (GuardrailSettings.of(component).filtersNothing()) {
      found.report(
          Code.TARGET_LIMIT,
          path,
          component.origin(),
          "'" + component.id() + "' gives Model Armor nothing to filter",
          "Turn a filter on, or delete the component");
    }
  }

  private void checkPersonalData(Properties personal) {
    for (String list : List.of("block", "mask")) {
      PersonalData.undetected(personal.texts(list))
          .ifPresent(
              name ->
                  limit(
                      personal,
                      path.key("personal-data"),
                      list,
                      "Sensitive Data Protection does not detect '" + name + "'",
                      "Describe what it looks like under `patterns`"));
    }
  }

  private void checkTopics() {
    if (!properties.sections("topics").isEmpty()) {
      limit(
          properties,
          path,
          "topics",
          "Model Armor has no filter of topics",
          "Name them in the instructions of whoever calls the model");
    }
  }

  private void checkProfanity(Properties words) {
    if (words.flag("profanity")) {
      limit(
          words,
          path.key("words"),
          "profanity",
          "Model Armor has no filter of profanity",
          "List words under `blocked`; the filter of insults finds some, too");
    }
  }

  private void checkGrounding(Properties grounding) {
    if (grounding.number("relevant").signum() > 0) {
      limit(
          grounding,
          path.key("grounding"),
          "relevant",
          "Google Cloud compares an answer with the documents, not with the question",
          "Leave it out");
    }
  }

  private void checkKey() {
    if (properties.optionalReference("key").isPresent()) {
      limit(
          properties,
          path,
          "key",
          "Model Armor's templates cannot be encrypted with a key",
          "Leave it out: Google's own key encrypts them");
    }
  }

  private void limit(Properties at, Path around, String name, String message, String hint) {
    found.report(Code.TARGET_LIMIT, around.key(name), at.origin(name), message, hint);
  }
}
