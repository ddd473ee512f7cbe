package dev.stackprint.blueprints.source;

/**
 * The place of one token, for messages and provenance comments.
 *
 * @param file the text it stands in
 * @param line its line; the first is 1
 * @param column its first column, counted in code points; the first is 1
 * @param length how many code points of that line it takes; at least 1
 */
public record Origin(SourceFile file, int line, int column, int length)
    implements Comparable<Origin> {

  @Override
  public int compareTo(Origin other) {
    int order = file.name().compareTo(other.file.name());
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  /** Returns {@code file:line}, as provenance comments write it. */
  public String fileAndLine() {
    return file.name() + ":" + line;
  }

  @Override
  public String toString() {
    return fileAndLine() + ":" + column;
  }
}
