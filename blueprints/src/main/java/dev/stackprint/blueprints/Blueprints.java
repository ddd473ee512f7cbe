package dev.stackprint.blueprints;

import dev.stackprint.blueprints.check.Checker;
import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.document.Documents;
import dev.stackprint.blueprints.document.Loaded;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.editor.EditorSchema;
import dev.stackprint.blueprints.editor.UseCaseOutline;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Planner;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The blueprint language: what there is, what a blueprint says, what is wrong with it, and its
 * plan. The same blueprint gives the same result on any machine at any time.
 */
public final class Blueprints {

  private static final Path TARGETS = Path.ROOT.key("targets");

  private final Kinds kinds;
  private final Facts facts;
  private final Documents documents;

  /**
   * Makes a language of its own, for tests.
   *
   * @param kinds the kinds that components can be of
   * @param useCases the blueprints that can be extended by name
   */
  public Blueprints(Kinds kinds, Facts facts, ResourceFolder useCases) {
    this.kinds = kinds;
    this.facts = facts;
    this.documents = new Documents(useCases);
  }

  /** Returns the language with the kinds, facts and use cases that come with Stackprint. */
  public static Blueprints standard() {
    return new Blueprints(Kinds.standard(), Facts.load(), ResourceFolder.of("use-cases", ".yaml"));
  }

  /** Returns the use cases, by name. */
  public List<UseCase> useCases() {
    return documents.useCases().stream().map(this::useCase).toList();
  }

  /** Returns the kinds that components can be of. */
  public Kinds kinds() {
    return kinds;
  }

  /**
   * Loads a blueprint and checks it for every target that it declares.
   *
   * @param blueprint the path of a file, or else the name of a use case
   */
  public Checked check(String blueprint, Options options) {
    Loaded loaded = documents.load(blueprint, options);
    Optional<Drafts> drafts = loaded.document().map(new Checker(kinds, facts)::drafts);
    checkAll(loaded, (target, on, checked) -> {});
    return new Checked(loaded.source(), loaded.document(), drafts, loaded.diagnostics().sorted());
  }

  /**
   * Loads a blueprint, checks it for one target, and plans it.
   *
   * @param blueprint the path of a file, or else the name of a use case
   */
  public Planned plan(String blueprint, Target target, Options options) {
    Loaded loaded = documents.load(blueprint, options).on(target);
    Diagnostics diagnostics = loaded.diagnostics();
    if (loaded.document().isEmpty()) {
      return new Planned(Optional.empty(), diagnostics.sorted());
    }
    Document document = loaded.document().get();
    Drafts drafts = check(document, Optional.of(target), diagnostics);
    if (!document.targets().containsKey(target)) {
      reportUndeclared(document, target, diagnostics);
    }
    if (diagnostics.hasErrors()) {
      return new Planned(Optional.empty(), diagnostics.sorted());
    }
    Planner planner = new Planner(document, drafts, loaded.source().orElseThrow());
    return new Planned(Optional.of(planner.plan(target)), diagnostics.sorted());
  }

  /**
   * Tells where the values of a blueprint come from. What a kind fills in follows what is written.
   *
   * @param blueprint the path of a file, or else the name of a use case
   * @param path what to explain, with all that it holds
   */
  public Explained explain(String blueprint, Path path, Options options) {
    Loaded loaded = documents.load(blueprint, options);
    Explainer explainer = new Explainer(path);
    checkAll(
        loaded,
        (target, on, drafts) -> explainer.add(target, on.explanation().orElseThrow(), drafts));
    return new Explained(explainer.values(), loaded.diagnostics().sorted());
  }

  /** Returns the JSON Schema of a blueprint, for editors. */
  public String schema() {
    List<UseCaseOutline> outlines = documents.useCases().stream().map(this::outline).toList();
    return new EditorSchema(kinds, facts, outlines).schema().toPrettyString() + "\n";
  }

  /** Takes what a blueprint is on one target, or on any if it names none. */
  private interface OnTarget {
    void accept(Optional<Target> target, Loaded loaded, Drafts drafts);
  }

  /** Checks a blueprint, if it could be read, for every target that it declares. */
  private void checkAll(Loaded loaded, OnTarget each) {
    if (loaded.document().isEmpty()) {
      return;
    }
    Set<Target> targets = loaded.document().get().targets().keySet();
    if (targets.isEmpty()) {
      Document document = loaded.document().get();
      Drafts drafts = check(document, Optional.empty(), loaded.diagnostics());
      each.accept(Optional.empty(), loaded, drafts);
    }
    for (Target target : targets) {
      Loaded here = loaded.on(target);
      Document document = here.document().orElseThrow();
      Drafts drafts = check(document, Optional.of(target), loaded.diagnostics());
      each.accept(Optional.of(target), here, drafts);
    }
  }

  private Drafts check(Document document, Optional<Target> target, Diagnostics diagnostics) {
    if (document.merged().get("targets").isEmpty()) {
      diagnostics.report(
          Code.TARGET_NOT_DECLARED,
          TARGETS,
          document.merged().origin(),
          "The blueprint does not say what it is for",
          "Add `targets: {aws: {region: eu-west-1}}`");
    }
    return new Checker(kinds, facts).check(document, target, diagnostics);
  }

  private static void reportUndeclared(Document document, Target target, Diagnostics diagnostics) {
    Optional<Origin> origin =
        Optional.ofNullable(document.merged().entries().get("targets")).map(MapValue.Entry::key);
    if (origin.isPresent()) {
      String declared =
          document.targets().keySet().stream().map(Target::key).collect(Collectors.joining(", "));
      diagnostics.report(
          Code.TARGET_NOT_DECLARED,
          TARGETS,
          origin.get(),
          "The blueprint is not for " + target.key(),
          declared.isEmpty() ? "Declare it here" : "It is for " + declared + "; declare it here");
    }
  }

  private UseCase useCase(String name) {
    Loaded loaded = documents.load(name, Options.NONE);
    Document document = loaded.document().orElseThrow();
    return new UseCase(
        name,
        document.description(),
        document.targets().keySet(),
        componentKinds(document).values().stream().distinct().sorted().toList());
  }

  private UseCaseOutline outline(String name) {
    Document document = documents.load(name, Options.NONE).document().orElseThrow();
    return new UseCaseOutline(name, document.description(), componentKinds(document));
  }

  private Map<String, String> componentKinds(Document document) {
    Map<String, String> componentKinds = new LinkedHashMap<>();
    for (Draft draft : new Checker(kinds, facts).drafts(document).all()) {
      componentKinds.put(draft.id(), draft.kind().name());
    }
    return componentKinds;
  }
}
