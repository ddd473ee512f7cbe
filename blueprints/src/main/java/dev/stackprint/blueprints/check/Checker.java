package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Target;
import java.util.Optional;
import java.util.Set;

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
    return new DraftReader(kinds, document.targets().keySet(), new Diagnostics()).read(document);
  }

  /**
   * Checks a blueprint.
   *
   * @param document the document, merged, with parameters filled in
   * @param targets the targets that count
   * @param diagnostics gets all that is wrong
   * @return the components of a known kind
   */
  public Drafts check(Document document, Set<Target> targets, Diagnostics diagnostics) {
    TargetCheck targetCheck = new TargetCheck(facts, diagnostics);
    Optional<String> region =
        targets.contains(Target.AWS) ? targetCheck.awsRegion(document) : Optional.empty();
    Drafts drafts = new DraftReader(kinds, targets, diagnostics).read(document);

    StructureCheck structure = new StructureCheck(diagnostics);
    ReferenceCheck references = new ReferenceCheck(drafts, diagnostics);
    FormatCheck formats = new FormatCheck(new ModelCheck(facts, region, diagnostics), diagnostics);
    new ClassNameCheck(diagnostics).check(drafts);
    for (Draft draft : drafts.all()) {
      structure.check(draft.properties(), "'" + draft.kind() + "'");
      draft
          .knobs()
          .forEach(
              (target, section) ->
                  structure.check(section, "'" + target.key() + "' of '" + draft.kind() + "'"));
      references.check(draft);
      draft.sections().forEach(formats::check);
      targets.forEach(target -> targetCheck.check(draft, target));
      draft.kind().rules().forEach(rule -> Rules.named(rule).check(draft, drafts, diagnostics));
    }
    targets.forEach(target -> Cycles.check(drafts, target, diagnostics));
    return drafts;
  }
}
