package dev.stackprint.verification;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the README of a project says about tearing it down.
 *
 * @param retained what stays
 * @param emptied the buckets that have to be empty by then
 */
public record Teardown(Set<String> retained, Set<String> emptied) {

  /** Reads a project's README. */
  public static Teardown of(RenderedProject project) {
    String readme = project.project().files().get("README.md").text();
    String teardown = readme.substring(readme.indexOf("## Tearing it down"));
    String buckets = teardown.substring(0, Math.max(0, teardown.indexOf("keeps the stack")));
    return new Teardown(matches("^\\| `([^`]+)` \\|", teardown), matches("`(\\w+)`", buckets));
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
