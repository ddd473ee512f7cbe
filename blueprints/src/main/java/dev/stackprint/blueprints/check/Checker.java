package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Target;
import java.util.Optional;

/** Checks a merged blueprint against kinds and facts. */
public final class Checker {

  private final Kinds kinds;
  private final Facts facts;

  /** Makes a checker. */
  public Checker(Kinds kinds, Facts facts) {
    this.kinds = kinds;
    this.facts = facts;
  }

  /** Returns the components of a blueprint without checking them. */
  public Drafts drafts(Document document) {
    return new DraftReader(kinds, Optional.empty(), new Diagnostics()).read(document);
  }

  /**
   * Checks a blueprint for a target.
   *
   * @param document the document, merged, with parameters filled in
   * @param target the target; empty if there is none, to check what is the same on any
   * @param diagnostics gets all that is wrong
   * @return the components of a known kind
   */
  public Drafts check(Document document, Optional<Target> target, Diagnostics diagnostics) {
    TargetCheck targetCheck = new TargetCheck(facts, diagnostics);
    Optional<Location> location = target.flatMap(any -> targetCheck.location(document, any));
    Drafts drafts = new DraftReader(kinds, target, diagnostics).read(document);

    StructureCheck structure = new StructureCheck(diagnostics);
    ReferenceCheck references = new ReferenceCheck(drafts, diagnostics);
    FormatCheck here = formats(location, diagnostics);
    FormatCheck elsewhere = formats(Optional.empty(), diagnostics);
    new ClassNameCheck(diagnostics).check(drafts);
    for (Draft draft : drafts.all()) {
      structure.check(draft.properties(), "'" + draft.kind() + "'");
      draft
          .knobs()
          .forEach(
              (of, section) ->
                  structure.check(section, "'" + of.key() + "' of '" + draft.kind() + "'"));
      references.check(draft);
      here.check(draft.properties());
      draft
          .knobs()
          .forEach(
              (of, section) -> (target.equals(Optional.of(of)) ? here : elsewhere).check(section));
      target.ifPresent(any -> targetCheck.check(draft, any));
      draft.kind().rules().forEach(rule -> Rules.named(rule).check(draft, drafts, diagnostics));
    }
    target.ifPresent(any -> Cycles.check(drafts, any, diagnostics));
    return drafts;
  }

  private FormatCheck formats(Optional<Location> location, Diagnostics diagnostics) {
    return new FormatCheck(facts, location, diagnostics);
  }
}
