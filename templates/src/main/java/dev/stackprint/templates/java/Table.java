package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.List;

/** Finds out whether the source has the expressions of a list in columns, a row a line. */
record Table(Tokens tokens, List<Expr> cells) {
  /** The number of columns, or -1 if this is no table. */
  int columns() {
    int start = tokens.get(cells.get(0).from()).column();
    List<List<Expr>> rows = new ArrayList<>();
    for (Expr cell : cells) {
      int column = tokens.get(cell.from()).column();
      if (rows.isEmpty() || column <= start) {
        if (column != start) {
          return -1;
        }
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(cell);
    }
    int width = rows.get(0).size();
    if (rows.size() < 2 || width < 2 || !parallel(rows, 0, rows.size())) {
      return -1;
    }
    for (int column = 1; column < width; column++) {
      if (!parallel(rows, column, rows.size() / 2 + 1)) {
        return -1;
      }
    }
    for (int row = 1; row < rows.size() - 1; row++) {
      if (rows.get(row).size() != width) {
        return -1;
      }
    }
    int last = rows.get(rows.size() - 1).size();
    return last > width || (rows.size() == 2 && last != width) ? -1 : width;
  }

  /** Whether at least so many of the cells in a column are of the same kind. */
  private boolean parallel(List<List<Expr>> rows, int column, int atLeast) {
    List<String> kinds = new ArrayList<>();
    for (List<Expr> row : rows) {
      if (column < row.size()) {
        kinds.add(kind(row.get(column)));
      }
    }
    for (String kind : kinds) {
      if (kinds.stream().filter(kind::equals).count() >= atLeast) {
        return true;
      }
    }
    return false;
  }

  private String kind(Expr cell) {
    String type = cell.getClass().getSimpleName();
    if (!(cell instanceof Expr.Atom)) {
      return type;
    }
    Token token = tokens.get(cell.from());
    return type + (token.kind() == Token.Kind.STRING ? token.text().charAt(0) : token.kind());
  }
}
