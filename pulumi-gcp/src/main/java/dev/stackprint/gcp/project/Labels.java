package dev.stackprint.gcp.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags as labels of Google Cloud, whose keys and values are of lower-case letters, digits, dashes
 * and underscores, and 63 characters long at most. Source:
 * cloud.google.com/resource-manager/docs/labels-overview, read 2026-11-22.
 */
final class Labels {

  private static final int LONGEST = 63;

  private Labels() {}

  /** Returns the labels; other characters become underscores. */
  static List<SharedView.Label> of(Map<String, String> tags) {
    Map<String, String> labels = new TreeMap<>();
    tags.forEach((key, value) -> labels.put(key(key), text(value)));
    return labels.entrySet().stream()
        .map(each -> new SharedView.Label(each.getKey(), each.getValue()))
        .toList();
  }

  private static String key(String key) {
    String text = text(key);
    return text.matches("[a-z].*") ? text : text("tag_" + text);
  }

  private static String text(String text) {
    String fitting = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    return fitting.substring(0, Math.min(fitting.length(), LONGEST));
  }
}
