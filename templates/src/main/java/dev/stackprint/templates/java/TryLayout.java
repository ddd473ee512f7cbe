package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Indent;

/** {@code try} with its resources and clauses. */
final class TryLayout {
  private final Layouts all;
  private final Ops out;
  private final Tokens tokens;

  TryLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
    this.tokens = all.out.tokens();
  }

  void layout() {
    out.token("try");
    out.space();
    if (out.at("(")) {
      resources();
      out.space();
    }
    boolean more = isClause(tokens.partner(tokens.position()) + 1);
    all.statements.block(more ? BlockStyle.CONTINUED : BlockStyle.BODY);
    while (out.at("catch")) {
      out.space();
      out.token("catch");
      out.space();
      out.token("(");
      out.open(Indent.FOUR);
      caught();
      out.close();
      out.token(")");
      out.space();
      boolean last = !isClause(tokens.partner(tokens.position()) + 1);
      all.statements.block(last ? BlockStyle.LAST : BlockStyle.CONTINUED);
    }
    if (out.at("finally")) {
      out.space();
      out.token("finally");
      out.space();
      all.statements.block(BlockStyle.LAST);
    }
  }

  private boolean isClause(int at) {
    return tokens.is(at, "catch") || tokens.is(at, "finally");
  }

  private void caught() {
    int end = all.scan.type(all.annotations.end(tokens.position()));
    if (!tokens.is(end, "|")) {
      out.breakNeeded(false);
      all.variables.parameter();
      return;
    }
    out.open(Indent.NONE);
    all.annotations.horizontal(null);
    all.types.type();
    while (out.at("|")) {
      out.breakAll(true);
      out.token("|");
      out.space();
      all.types.type();
    }
    out.close();
    out.space();
    all.types.name();
  }

  private void resources() {
    int close = tokens.partner(tokens.position());
    out.token("(");
    boolean several = false;
    for (int i = tokens.position(); i < close - 1; i++) {
      if (")]}".indexOf(tokens.get(i).text()) < 0 && "([{".contains(tokens.get(i).text())) {
        i = tokens.partner(i);
      }
      several |= tokens.is(i, ";");
    }
    out.open(several ? Indent.FOUR : Indent.NONE);
    boolean first = true;
    while (!out.at(")")) {
      if (!first) {
        out.newline();
      }
      first = false;
      if (all.statements.isLocalVariable()) {
        all.variables.headed("=");
      } else {
        all.expr();
      }
      if (out.at(";")) {
        out.token(";");
        out.space();
      }
    }
    out.token(")");
    out.close();
  }
}
