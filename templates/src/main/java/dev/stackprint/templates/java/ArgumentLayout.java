package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Break;
import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import java.util.ArrayList;
import java.util.List;

/** Lists of expressions: arguments, and the elements of an array. */
final class ArgumentLayout {
  /** Elements narrower than this fill lines; one wider and each gets a line of its own. */
  private static final int SHORT = 10;

  private final Layouts all;
  private final Ops out;

  ArgumentLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
  }

  /** The parentheses at the cursor and what is in them. */
  void parenthesized(List<Expr> args, Indent plus) {
    out.open(plus);
    out.token("(");
    if (!args.isEmpty()) {
      if (args.size() % 2 == 0 && new Table(out.tokens(), args).columns() == 2) {
        pairs(args);
      } else if (isFormat(args)) {
        out.breakAll(false);
        out.open(Indent.NONE);
        all.exprs.layout(args.get(0));
        out.token(",");
        out.breakAll(true);
        out.open(Indent.NONE);
        list(args.subList(1, args.size()));
        out.close();
        out.close();
      } else {
        out.breakAll(false);
        list(args);
      }
    }
    out.token(")");
    out.close();
  }

  /** Keys and values that the source has in two columns stay so. */
  private void pairs(List<Expr> args) {
    out.newline();
    out.open(Indent.NONE);
    for (int i = 0; i < args.size(); i += 2) {
      if (i > 0) {
        out.token(",");
        out.newline();
      }
      out.open(Indent.FOUR);
      all.exprs.layout(args.get(i));
      out.token(",");
      out.breakAll(true);
      all.exprs.layout(args.get(i + 1));
      out.close();
    }
    out.close();
  }

  private void list(List<Expr> args) {
    out.open(Indent.NONE);
    items(args);
    out.close();
  }

  /** Items with commas between them; short ones fill lines. */
  private void items(List<Expr> items) {
    List<Break> breaks = new ArrayList<>();
    boolean small = true;
    for (Expr item : items) {
      if (item != items.get(0)) {
        out.token(",");
        breaks.add(out.addBreak(Fill.ALL, true, Indent.NONE, null));
      }
      int mark = out.mark();
      all.exprs.layout(item);
      small &= out.widthWithComments(mark) < SHORT;
    }
    if (small) {
      for (Break each : breaks) {
        each.fill = Fill.NEEDED;
      }
    }
  }

  /** Whether the operands recorded at these marks are all narrow. */
  static boolean isShort(int width) {
    return width < SHORT;
  }

  /** A first argument that is a format has a line to itself, and the rest follows together. */
  private boolean isFormat(List<Expr> args) {
    if (args.size() < 2) {
      return false;
    }
    List<Token> strings = new ArrayList<>();
    return isStrings(args.get(0), strings)
        && strings.stream().anyMatch(string -> hasPlaceholder(string.text()));
  }

  /** Whether an expression is made of strings only. */
  private boolean isStrings(Expr expr, List<Token> strings) {
    if (expr instanceof Expr.Binary binary) {
      return out.tokens().is(binary.right().from() - 1, "+")
          && isStrings(binary.left(), strings)
          && isStrings(binary.right(), strings);
    }
    if (!(expr instanceof Expr.Atom)) {
      return false;
    }
    Token token = out.tokens().get(expr.from());
    strings.add(token);
    return token.text().startsWith("\"");
  }

  private static boolean hasPlaceholder(String literal) {
    if (literal.indexOf('%') >= 0) {
      return true;
    }
    for (int at = literal.indexOf('{'); at >= 0; at = literal.indexOf('{', at + 1)) {
      if (at + 2 < literal.length()
          && Character.isDigit(literal.charAt(at + 1))
          && literal.charAt(at + 2) == '}') {
        return true;
      }
    }
    return false;
  }

  /**
   * The braces at the cursor and the elements in them; those of an annotation do not share a line
   * unless the braces do.
   */
  void array(Expr.ArrayInit array, boolean inAnnotation) {
    List<Expr> elements = array.elements();
    if (elements.isEmpty()) {
      out.openingBrace();
      if (out.at(",")) {
        out.token(",");
      }
      out.closingBrace();
      return;
    }
    int columns = new Table(out.tokens(), elements).columns();
    if (columns > 0) {
      table(elements, columns);
      return;
    }
    out.open(Indent.TWO);
    out.openingBrace();
    boolean trailingComma = out.tokens().is(array.to() - 2, ",");
    out.addBreak(trailingComma ? Fill.FORCED : Fill.ALL, false, Indent.NONE, null);
    if (inAnnotation && !trailingComma) {
      items(elements);
    } else {
      list(elements);
    }
    if (trailingComma) {
      out.token(",");
    }
    out.addBreak(Fill.ALL, false, Indent.BACK_TWO, null);
    out.close();
    out.closingBrace();
  }

  private void table(List<Expr> elements, int columns) {
    out.open(Indent.TWO);
    out.openingBrace();
    out.newline();
    for (int row = 0; row < elements.size(); row += columns) {
      if (row > 0) {
        out.newline();
      }
      boolean plain = columns == 1 || elements.get(row) instanceof Expr.ArrayInit;
      out.open(plain ? Indent.NONE : Indent.FOUR);
      for (int i = row; i < Math.min(row + columns, elements.size()); i++) {
        if (i > row) {
          out.breakNeeded(true);
        }
        all.exprs.layout(elements.get(i));
        if (out.at(",")) {
          out.token(",");
        }
      }
      out.close();
    }
    out.addBreak(Fill.ALL, false, Indent.BACK_TWO, null);
    out.close();
    out.closingBrace();
  }
}
