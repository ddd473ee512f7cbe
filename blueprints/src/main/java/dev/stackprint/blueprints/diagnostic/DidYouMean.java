package dev.stackprint.blueprints.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably wanted to write. */
public final class DidYouMean {

  private static final int LONGEST_NAME = 100;

  private DidYouMean() {}

  /** Returns {@code Did you mean 'x'?} if one of the candidates is close to what was written. */
  public static Optional<String> hint(String written, Collection<String> candidates) {
    return closest(written, candidates).map(close -> "Did you mean '" + close + "'?");
  }

  /**
   * Returns the candidate closest to what was written, if one is close enough. Case, dashes and
   * underscores do not count; swapped neighbours count as one mistake.
   */
  public static Optional<String> closest(String written, Collection<String> candidates) {
    if (written.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String plain = plain(written);
    return candidates.stream()
        .filter(candidate -> isClose(plain, plain(candidate)))
        .min(
            Comparator.comparingInt((String candidate) -> distance(plain, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isClose(String written, String candidate) {
    int longer = Math.max(written.length(), candidate.length());
    int mistakes = longer <= 2 ? 0 : longer <= 4 ? 1 : longer <= 8 ? 2 : 3;
    if (Math.abs(written.length() - candidate.length()) <= mistakes
        && distance(written, candidate) <= mistakes) {
      return true;
    }
    // Half a name is as good a hint as a slip of the finger.
    return Math.min(written.length(), candidate.length()) >= 4
        && (candidate.startsWith(written) || written.startsWith(candidate));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return lower.isEmpty() ? name : lower;
  }

  /** Optimal string alignment: insertions, deletions, replacements, swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
