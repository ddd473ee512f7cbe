package dev.stackprint.aws.kinds.foundationmodel;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.BedrockModel.Note;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Passes on what the facts have to say about the way to a model. */
final class ModelNotes {

  private ModelNotes() {}

  static List<Diagnostic> of(Component component, Plan plan) {
    return ResolvedModel.of(component, plan).notes().stream()
        .map(note -> diagnostic(note, component))
        .toList();
  }

  private static Diagnostic diagnostic(Note note, Component component) {
    Code code = code(note.topic());
    return new Diagnostic(
        code.id(),
        code.severity(),
        Plan.pathOf(component).key("model"),
        component.properties().origin("model"),
        note.message(),
        Optional.empty());
  }

  private static Code code(Note.Topic topic) {
    return switch (topic) {
      case LEAVES_GEOGRAPHY -> Code.MODEL_LEAVES_GEOGRAPHY;
      case OLDER_VERSION -> Code.OLDER_MODEL;
      case END_OF_LIFE -> Code.ENDING_MODEL;
    };
  }
}
