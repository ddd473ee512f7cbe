package dev.stackprint.blueprints;

import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A blueprint that was checked.
 *
 * @param source the user's file, or the use case's; empty if there is none
 * @param document what it says; empty if it could not be read
 * @param components its components of a known kind; there if the document is
 * @param diagnostics what was found, sorted by place
 */
public record Checked(
    Optional<SourceFile> source,
    Optional<Document> document,
    Optional<Drafts> components,
    List<Diagnostic> diagnostics) {

  /** Tells whether nothing was found that stops rendering. */
  public boolean isValid() {
    return diagnostics.stream().noneMatch(found -> found.severity() == Severity.ERROR);
  }
}
