package dev.stackprint.blueprints.diagnostic;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects findings, so that one run tells all of them: the first 500 errors and warnings each.
 * What is found twice, such as for each target, is told once.
 */
public final class Diagnostics {

  /** Who has more of them has another problem than the last of these. */
  private static final int MAX_OF_A_SEVERITY = 500;

  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  /**
   * Adds a finding.
   *
   * @param message what is wrong, one sentence without a full stop
   */
  public void report(Code code, Path path, Origin origin, String message) {
    report(code, path, origin, message, Optional.empty());
  }

  /**
   * Adds a finding with a way out.
   *
   * @param message what is wrong, one sentence without a full stop
   * @param hint the way out, one sentence
   */
  public void report(Code code, Path path, Origin origin, String message, String hint) {
    report(code, path, origin, message, Optional.of(hint));
  }

  /**
   * Adds a finding with a way out, if one is known.
   *
   * @param message what is wrong, one sentence without a full stop
   * @param hint the way out, one sentence
   */
  public void report(Code code, Path path, Origin origin, String message, Optional<String> hint) {
    add(new Diagnostic(code.id(), code.severity(), path, origin, message, hint));
  }

  /** Adds what another collector found. */
  public void addAll(Diagnostics others) {
    others.found.forEach(this::add);
  }

  /** Tells whether anything was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Tells whether something was found that stops rendering. */
  public boolean hasErrors() {
    return counts.containsKey(Severity.ERROR);
  }

  /** Returns what was found, sorted by place. */
  public List<Diagnostic> sorted() {
    if (found.size() < 2) {
      return List.copyOf(found);
    }
    return found.stream()
        .sorted(
            Comparator.comparing(Diagnostic::origin)
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message))
        .toList();
  }

  private void add(Diagnostic diagnostic) {
    int others = counts.getOrDefault(diagnostic.severity(), 0);
    if (others < MAX_OF_A_SEVERITY && found.add(diagnostic)) {
      counts.put(diagnostic.severity(), others + 1);
    }
  }
}
