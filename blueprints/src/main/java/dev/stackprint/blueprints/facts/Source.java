package dev.stackprint.blueprints.facts;

import java.time.LocalDate;
import java.util.Set;

/**
 * Where facts came from.
 *
 * @param name the package, or a short name of the page
 * @param reference the package's version, or the page's address
 * @param date the day the package was released, or the page was read
 * @param fields the fields of the facts file that it gave
 */
public record Source(String name, String reference, LocalDate date, Set<String> fields) {

  public Source {
    fields = Set.copyOf(fields);
  }
}
