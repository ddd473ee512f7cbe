package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.SourceFile;
import java.util.Optional;

/**
 * A blueprint as far as it could be read. As it is loaded, parameters that have another value on
 * each target are not filled in; {@link #on} returns what it is on one of them.
 */
public final class Loaded {

  private final Optional<SourceFile> source;
  private final Optional<Filling> filling;
  private final Optional<Document> document;
  private final Optional<Explanation> explanation;
  private final Diagnostics diagnostics;

  private Loaded(
      Optional<SourceFile> source,
      Optional<Filling> filling,
      Optional<Document> document,
      Optional<Explanation> explanation,
      Diagnostics diagnostics) {
    this.source = source;
    this.filling = filling;
    this.document = document;
    this.explanation = explanation;
    this.diagnostics = diagnostics;
  }

  static Loaded nothing(Optional<SourceFile> source, Diagnostics diagnostics) {
    return new Loaded(source, Optional.empty(), Optional.empty(), Optional.empty(), diagnostics);
  }

  static Loaded of(Filling filling, Document document, Explanation explanation) {
    return new Loaded(
        Optional.of(filling.file()),
        Optional.of(filling),
        Optional.of(document),
        Optional.of(explanation),
        filling.diagnostics());
  }

  /** Returns the blueprint as it is on one target; findings are added to the others. */
  public Loaded on(Target target) {
    return filling.filter(Filling::differsByTarget).map(any -> any.on(target)).orElse(this);
  }

  /** Returns the user's file, or the use case's; empty if there is none. */
  public Optional<SourceFile> source() {
    return source;
  }

  /** Returns the merged document; there can be errors all the same. */
  public Optional<Document> document() {
    return document;
  }

  /** Returns where each value came from; there if the document is. */
  public Optional<Explanation> explanation() {
    return explanation;
  }

  /** Returns what was found so far; later steps add to it. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }
}
