package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.check.References.Reference;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TemplateValue.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that references and outputs name what there is, and what fits. */
final class ReferenceCheck {

  private final Drafts drafts;
  private final Diagnostics diagnostics;

  ReferenceCheck(Drafts drafts, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  void check(Draft draft) {
    for (Section section : draft.sections()) {
      section.references().forEach(reference -> check(reference, draft));
      section.visit(
          node -> {
            if (node.value() instanceof TemplateValue template) {
              boolean allowed = node.shape().outputs();
              outputs(template).forEach(output -> check(output, node.path(), allowed));
            }
          });
    }
  }

  private static List<Output> outputs(TemplateValue template) {
    return template.parts().stream()
        .filter(Output.class::isInstance)
        .map(Output.class::cast)
        .toList();
  }

  private void check(Reference reference, Draft from) {
    String id = reference.id();
    if (id.equals(from.id())) {
      diagnostics.report(
          Code.SELF_REFERENCE,
          reference.path(),
          reference.origin(),
          "'" + id + "' refers to itself",
          reference.stated().flatMap(stated -> fittingHint(stated, from)));
    } else if (!drafts.ids().contains(id)) {
      diagnostics.report(
          Code.UNKNOWN_REFERENCE,
          reference.path(),
          reference.origin(),
          "There is no component '" + id + "'",
          unknownHint(reference, from));
    } else {
      reference
          .stated()
          .ifPresent(
              stated ->
                  drafts.find(id).ifPresent(found -> checkKind(reference, stated, found, from)));
    }
  }

  private Optional<String> unknownHint(Reference reference, Draft from) {
    Optional<Schema.Reference> stated = reference.stated();
    return stated
        .flatMap(any -> DidYouMean.hint(reference.id(), drafts.fitting(any, from)))
        .or(() -> stated.flatMap(any -> fittingHint(any, from)))
        .or(() -> DidYouMean.hint(reference.id(), drafts.ids()));
  }

  private void checkKind(Reference reference, Schema.Reference stated, Draft found, Draft from) {
    if (!reference.fits(found)) {
      diagnostics.report(
          Code.WRONG_REFERENCE,
          reference.path(),
          reference.origin(),
          Wording.subject(reference.path())
              + " takes "
              + Wording.kinds(stated.kinds())
              + ", but '"
              + reference.id()
              + "' is "
              + Wording.kinds(List.of(found.kind().name())),
          fittingHint(stated, from));
    }
  }

  /** Says what fits, or what to add. */
  private Optional<String> fittingHint(Schema.Reference stated, Draft from) {
    List<String> fitting = drafts.fitting(stated, from);
    return Optional.of(
        fitting.isEmpty()
            ? "Add a component of kind " + Wording.list(stated.kinds(), "or")
            : (fitting.size() == 1 ? "This fits: " : "These fit: ") + Wording.list(fitting, "and"));
  }

  private void check(Output output, Path path, boolean allowed) {
    Optional<Draft> component = drafts.find(output.component());
    if (!allowed) {
      diagnostics.report(
          Code.OUTPUT_REFUSED,
          path,
          output.origin(),
          Wording.subject(path) + " cannot hold an output, which exists only once deployed",
          "To write `${` as text, write `$${`");
    } else if (component.isPresent()) {
      Set<String> outputs = component.get().kind().outputs().keySet();
      if (!outputs.contains(output.output())) {
        String kind = component.get().kind().name();
        diagnostics.report(
            Code.UNKNOWN_OUTPUT,
            path,
            output.origin(),
            "'" + output.component() + "' has no output '" + output.output() + "'",
            DidYouMean.hint(output.output(), outputs)
                .or(
                    () ->
                        Optional.of(
                            outputs.isEmpty()
                                ? "The kind '" + kind + "' has no outputs"
                                : "It has " + Wording.list(outputs, "and"))));
      }
    }
  }
}
