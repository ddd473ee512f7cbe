package dev.stackprint.gcp.preview;

import dev.stackprint.gcp.preview.registration.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The resources of a preview, each below the one that it is in. */
public final class PreviewTree {

  private static final Comparator<Registration> SIBLINGS =
      Comparator.comparing((Registration each) -> !each.custom())
          .thenComparing(each -> each.custom() ? each.type() : "")
          .thenComparing(each -> each.custom() ? each.name() : "");

  private final List<Registration> roots = new ArrayList<>();
  private final Map<String, List<Registration>> children = new HashMap<>();

  /**
   * A resource in the tree.
   *
   * @param branch the lines that lead to it
   * @param resource the resource
   */
  public record Row(String branch, Registration resource) {}

  /**
   * Makes a tree. In one parent, resources are sorted by type and name; components come after them,
   * in the order given.
   */
  public PreviewTree(List<Registration> registrations) {
    Map<String, Registration> registered = new HashMap<>();
    registrations.forEach(each -> registered.put(each.urn(), each));
    for (Registration each : registrations) {
      if (registered.containsKey(each.parent())) {
        children.computeIfAbsent(each.parent(), parent -> new ArrayList<>()).add(each);
      } else {
        roots.add(each);
      }
    }
  }

  /** Returns the rows from the top down. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Registration root : roots) {
      rows.add(new Row("", root));
      addChildren(root, "", rows);
    }
    return rows;
  }

  private void addChildren(Registration parent, String indent, List<Row> rows) {
    List<Registration> below =
        children.getOrDefault(parent.urn(), List.of()).stream().sorted(SIBLINGS).toList();
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      rows.add(new Row(indent + (last ? "└─ " : "├─ "), below.get(i)));
      addChildren(below.get(i), indent + (last ? "   " : "│  "), rows);
    }
  }

  /** Returns how many resources of each type providers make. */
  public static SortedMap<String, Integer> count(List<Registration> registrations) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    registrations.stream()
        .filter(each -> each.custom() && !each.isProvider())
        .forEach(each -> counts.merge(each.type(), 1, Integer::sum));
    return counts;
  }
}
