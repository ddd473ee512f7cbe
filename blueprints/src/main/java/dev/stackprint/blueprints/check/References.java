package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places where a section names other components. */
public final class References {

  private References() {}

  /**
   * A component's id in a property or an expression.
   *
   * @param id the id, which may be wrong
   * @param path where
   * @param origin the exact token
   * @param stated which kinds fit; empty if an output of the component is used, which any may be
   */
  public record Reference(String id, Path path, Origin origin, Optional<Schema.Reference> stated) {

    /** Tells whether the component may be named here. */
    boolean fits(Draft component) {
      return stated.map(any -> any.kinds().contains(component.kind().name())).orElse(true);
    }
  }

  /** Returns every reference, in order. */
  static List<Reference> of(Section section) {
    List<Reference> references = new ArrayList<>();
    section.visit(node -> collect(node, references));
    return List.copyOf(references);
  }

  private static void collect(Node node, List<Reference> references) {
    Path path = node.path();
    Value value = node.value();
    if (value instanceof TemplateValue template) {
      for (TemplateValue.Part part : template.parts()) {
        if (part instanceof TemplateValue.Output output) {
          references.add(
              new Reference(output.component(), path, output.origin(), Optional.empty()));
        }
      }
      return;
    }
    Optional<Schema.Reference> stated = node.shape().reference();
    if (stated.isEmpty()) {
      return;
    }
    if (value instanceof TextValue text && !stated.get().many()) {
      references.add(new Reference(text.text(), path, text.origin(), stated));
    } else if (value instanceof ListValue list && stated.get().many()) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof TextValue text) {
          references.add(new Reference(text.text(), path.index(i), text.origin(), stated));
        }
      }
    }
  }
}
