package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import dev.stackprint.templates.java.Doc.Indent;

/** Switches, as statements and as expressions. */
final class SwitchLayout {
  private final Layouts all;
  private final Ops out;
  private final Tokens tokens;

  SwitchLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
    this.tokens = all.out.tokens();
  }

  /** Whether the cursor is at a case of a switch. */
  boolean atLabel() {
    if (out.at("case")) {
      return true;
    }
    int next = tokens.position() + 1;
    return out.at("default") && (tokens.is(next, ":") || tokens.is(next, "->"));
  }

  void layout(Expr selector) {
    out.token("switch");
    out.space();
    out.token("(");
    all.exprs.layout(selector);
    out.token(")");
    out.space();
    out.openingBrace();
    out.blank(Blank.NEVER);
    out.open(Indent.TWO);
    boolean first = true;
    while (!out.at("}")) {
      if (!first) {
        out.blank(Blank.AS_IT_WAS);
      }
      first = false;
      out.newline();
      label();
    }
    out.close();
    out.newline();
    out.blank(Blank.NEVER);
    out.closingBrace(Indent.FOUR);
  }

  private void label() {
    int arrow = arrow();
    boolean value = arrow >= 0 && !tokens.is(arrow + 1, "{");
    out.open(value ? Indent.FOUR : Indent.NONE);
    if (out.at("default")) {
      out.token();
    } else {
      out.token("case");
      out.open(value ? Indent.NONE : Indent.FOUR);
      out.space();
      constant();
      while (out.at(",")) {
        out.token(",");
        out.breakAll(true);
        constant();
      }
      out.close();
    }
    if (arrow < 0) {
      group();
      return;
    }
    out.space();
    out.token("->");
    if (value) {
      out.breakAll(true);
      all.statements.statement();
      out.close();
    } else {
      out.close();
      out.space();
      all.statements.block(BlockStyle.VALUE);
    }
  }

  /** The index of the arrow behind the label at the cursor; -1 if a colon ends it. */
  private int arrow() {
    int at = tokens.position();
    while (!tokens.is(at, "->") && !tokens.is(at, ":")) {
      if (tokens.get(at).kind() == Token.Kind.END) {
        throw tokens.error(tokens.position(), "a case has no end");
      }
      at++;
    }
    return tokens.is(at, "->") ? at : -1;
  }

  private void constant() {
    if (out.at("default")) {
      out.token();
    } else if (tokens.peek().isWord() && tokens.is(tokens.position() + 1, "->")) {
      out.token();
    } else {
      all.expr();
    }
  }

  private void group() {
    out.token(":");
    out.close();
    out.open(Indent.TWO);
    all.statements.statements("}");
    out.close();
  }
}
