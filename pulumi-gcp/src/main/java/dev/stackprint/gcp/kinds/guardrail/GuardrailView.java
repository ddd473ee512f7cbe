package dev.stackprint.gcp.kinds.guardrail;

import dev.stackprint.gcp.render.ComponentHeader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the templates of a guardrail print.
 *
 * @param c what every component begins with
 * @param s what the guardrail filters
 * @param templateId the template's id
 * @param roleId the id of the role that lets somebody apply it
 * @param templateName whether somebody needs the template's name
 * @param grants whether somebody applies it
 */
record GuardrailView(
    ComponentHeader c,
    GuardrailSettings s,
    String templateId,
    String roleId,
    boolean templateName,
    boolean grants) {

  /** Returns what applying the guardrail takes. */
  List<String> permissions() {
    Stream<String> comparing =
        s.grounding().stream().map(any -> "discoveryengine.groundingConfigs.check");
    Stream<String> filtering =
        Stream.of(
            "modelarmor.templates.useToSanitizeModelResponse",
            "modelarmor.templates.useToSanitizeUserPrompt");
    return Stream.concat(comparing, filtering).toList();
  }

  /** Tells whether any method makes resources, which takes the component's name. */
  boolean named() {
    return grants || s.personalData().any();
  }
}
