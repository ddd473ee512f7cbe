package dev.stackprint.blueprints.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The sources of a facts file.
 *
 * @param all every one, in the order of the file
 */
public record Sources(List<Source> all) {

  public Sources {
    all = List.copyOf(all);
  }

  /** Returns the sources that gave a field of the file. */
  public List<Source> of(String field) {
    return all.stream().filter(source -> source.fields().contains(field)).toList();
  }

  /** Returns the day that facts of a field are as of: the oldest of its sources. */
  public LocalDate asOf(String field) {
    return of(field).stream()
        .map(Source::date)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException("no source gives " + field));
  }
}
