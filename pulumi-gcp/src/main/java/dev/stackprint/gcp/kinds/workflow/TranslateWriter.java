package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.kinds.glossary.GlossaryKind;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.Map;

/**
 * Translates a document: a call of a function for each language.
 *
 * @param asked what the blueprint asks for
 */
record TranslateWriter(Translate asked) implements StepWriter {

  @Override
  public String comment() {
    return "Cloud Translation, for each language.";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    String variable = place.variable();
    String target = variable + "_target";
    String number = variable + "_number";
    String one = variable + "_one";
    Map<String, Object> body =
        Yaml.map(
            "do", "translation",
            "document", Yaml.expression(place.input()),
            "target", Yaml.expression(target),
            "key", Yaml.expression(place.key() + " + \"-\" + " + target));
    asked.source().ifPresent(source -> body.put("source", source));
    asked
        .glossary()
        .ifPresent(
            glossary -> {
              body.put("glossary", Yaml.expression(Expressions.environment(variable(glossary))));
              body.put(
                  "pairs",
                  GlossaryKind.pairs(glossary).stream()
                      .map(pair -> pair.source() + "-" + pair.target())
                      .toList());
            });
    return List.of(
        place.assign("begin", variable, asked.targets()),
        place.step(
            "into_each",
            "parallel",
            Yaml.map(
                "shared",
                List.of(variable),
                "concurrency_limit",
                place.concurrency(),
                "for",
                Yaml.map(
                    "value",
                    target,
                    "index",
                    number,
                    "in",
                    asked.targets(),
                    "steps",
                    List.of(
                        place.function("make", StepFunction.PARTS, body, one),
                        place.assign(
                            "keep", variable + "[" + number + "]", Yaml.expression(one)))))));
  }

  private static String variable(Component glossary) {
    return "GLOSSARY_" + Names.constant(glossary.id());
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.api("translate.googleapis.com");
    wiring.role(Wiring.FUNCTIONS, GlossaryKind.ROLE);
    asked
        .glossary()
        .ifPresent(
            glossary ->
                wiring.environment(
                    variable(glossary), wiring.context().call(glossary, GlossaryKind.NAMES)));
    wiring.function(StepFunction.PARTS, "translation");
    wiring.functionsReadResults();
    wiring.functionsWriteResults();
    if (wiring.workflow().translatesSource()) {
      wiring.functionsReadSource();
    }
  }
}
