package dev.stackprint.blueprints.plan;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Note;
import java.util.List;
import java.util.Optional;

/** Passes on what the facts have to say about the way to a model. */
public final class ModelNotes {

  private ModelNotes() {}

  /**
   * Returns notes as findings.
   *
   * @param component the component that names the model
   * @param property the property that does
   * @param notes what the facts say
   */
  public static List<Diagnostic> of(Component component, String property, List<Note> notes) {
    return notes.stream().map(note -> diagnostic(note, component, property)).toList();
  }

  private static Diagnostic diagnostic(Note note, Component component, String property) {
    Code code = code(note.topic());
    return new Diagnostic(
        code.id(),
        code.severity(),
        Plan.pathOf(component).key(property),
        component.properties().origin(property),
        note.message(),
        Optional.empty());
  }

  private static Code code(Note.Topic topic) {
    return switch (topic) {
      case LEAVES_GEOGRAPHY -> Code.MODEL_LEAVES_GEOGRAPHY;
      case OLDER_VERSION -> Code.OLDER_MODEL;
      case END_OF_LIFE -> Code.ENDING_MODEL;
      case PREVIEW -> Code.MODEL_IN_PREVIEW;
    };
  }
}
