package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.SourceFile;
import java.util.Optional;

/**
 * A blueprint as far as it could be read.
 *
 * @param source the user's file, or the use case's; empty if there is none
 * @param document the merged document, its parameters filled in; there can be errors all the same
 * @param explanation where each value came from; there if the document is
 * @param diagnostics what was found so far; later steps add to it
 */
public record Loaded(
    Optional<SourceFile> source,
    Optional<Document> document,
    Optional<Explanation> explanation,
    Diagnostics diagnostics) {

  static Loaded nothing(Optional<SourceFile> source, Diagnostics diagnostics) {
    return new Loaded(source, Optional.empty(), Optional.empty(), diagnostics);
  }
}
