package dev.stackprint.gcp.kinds.guardrail;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the Python of a guardrail prints.
 *
 * @param s what the guardrail filters
 */
record GuardView(GuardrailSettings s) {

  boolean words() {
    return !s.words().isEmpty();
  }

  Optional<String> firstWord() {
    return s.words().stream().findFirst();
  }

  boolean personalData() {
    return s.personalData().any();
  }

  List<String> blocked() {
    return s.personalData().blocked();
  }

  Optional<String> firstBlocked() {
    return blocked().stream().findFirst();
  }

  Optional<Code> grounding() {
    return s.grounding().map(least -> Code.python(least.toPlainString()));
  }

  String questionRefused() {
    return s.questionRefused();
  }

  String answerRefused() {
    return s.answerRefused();
  }
}
