package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import dev.stackprint.templates.java.Doc.Indent;

/** Statements and blocks. */
final class StatementLayout {
  /** How a block may be printed, which depends on what it belongs to. */
  enum Block {
    /** May be <code>{}</code>. */
    PLAIN,
    /** Takes two lines even if empty. */
    OPEN,
    /** More clauses follow, to which a blank line at its end may lead. */
    CONTINUED
  }

  private final Layouts all;
  private final Ops out;
  private final Tokens tokens;

  StatementLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
    this.tokens = all.out.tokens();
  }

  /** The block at the cursor. */
  void block(Block kind) {
    if (kind == Block.PLAIN && isEmptyBlock()) {
      out.openingBrace();
      out.blank(Blank.NEVER);
      out.closingBrace();
      return;
    }
    out.open(Indent.NONE);
    out.open(Indent.TWO);
    out.openingBrace();
    out.blank(Blank.AS_IT_WAS);
    statements("}");
    out.close();
    out.newline();
    out.close();
    out.blank(kind == Block.CONTINUED ? Blank.AS_IT_WAS : Blank.NEVER);
    out.closingBrace();
  }

  private boolean isEmptyBlock() {
    int close = tokens.partner(tokens.position());
    for (int i = tokens.position() + 1; i < close; i++) {
      if (!tokens.is(i, ";")) {
        return false;
      }
    }
    return true;
  }

  /** The body of a method or constructor, from behind its opening brace. */
  void methodBody() {
    if (out.at("}")) {
      out.blank(Blank.NEVER);
    } else {
      out.open(Indent.TWO);
      out.newline();
      out.blank(Blank.AS_IT_WAS);
      statements("}");
      out.close();
      out.newline();
      out.blank(Blank.NEVER);
    }
    out.closingBrace();
  }

  /** Statements up to a brace or a label of a switch. */
  void statements(String end) {
    boolean first = true;
    while (!out.at(end) && !all.switches.atLabel()) {
      out.newline();
      if (!first) {
        out.blank(Blank.AS_IT_WAS);
      }
      first = false;
      statement();
    }
  }

  void statement() {
    Token token = tokens.peek();
    if (token.isWord() && keyword(token.text())) {
      return;
    }
    if (token.is("{")) {
      out.open(Indent.NONE);
      block(Block.OPEN);
      out.close();
    } else if (token.is(";")) {
      out.token(";");
    } else if (all.declarations.atDeclaration()) {
      all.declarations.declaration();
    } else if (isLocalVariable()) {
      all.variables.local();
    } else if (token.isWord() && tokens.is(tokens.position() + 1, ":")) {
      out.token();
      out.token(":");
      out.newline();
      statement();
    } else {
      all.expr();
      out.token(";");
    }
  }

  private boolean keyword(String word) {
    switch (word) {
      case "if" -> ifElse();
      case "return", "throw", "yield" -> {
        if (!isStatement(word)) {
          return false;
        }
        out.token();
        if (!out.at(";")) {
          out.space();
          all.expr();
        }
        out.token(";");
      }
      case "break", "continue" -> {
        out.token();
        if (!out.at(";")) {
          out.space();
          out.token();
        }
        out.token(";");
      }
      case "for" -> forLoop();
      case "while" -> {
        out.token();
        condition();
        body(Block.PLAIN);
      }
      case "do" -> doWhile();
      case "try" -> tryCatch();
      case "synchronized" -> {
        out.token();
        condition();
        out.space();
        block(Block.OPEN);
      }
      case "assert" -> assertion();
      case "switch" -> {
        all.expr();
        if (out.at(";")) {
          out.token(";");
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isStatement(String word) {
    Token next = tokens.get(tokens.position() + 1);
    boolean name = next.is("=") || next.is(".") || next.is("[") || next.is("++") || next.is("--");
    return !word.equals("yield") || !name;
  }

  private boolean isLocalVariable() {
    int from = all.annotations.end(tokens.position());
    if (from > tokens.position()) {
      return true;
    }
    int end = all.scan.type(from);
    if (end == TypeScan.NONE || !all.scan.isName(end)) {
      return false;
    }
    Token after = tokens.get(end + 1);
    return after.is("=") || after.is(";") || after.is(",") || after.is(":") || after.is("[");
  }

  private void condition() {
    out.space();
    out.token("(");
    all.expr();
    out.token(")");
  }

  /** The statement that a head controls. */
  private void body(Block kind) {
    if (out.at("{")) {
      out.space();
      block(kind);
      return;
    }
    out.open(Indent.TWO);
    out.breakAll(true);
    statement();
    out.close();
  }

  private void ifElse() {
    while (true) {
      out.token("if");
      condition();
      boolean braces = out.at("{");
      boolean more = braces && tokens.is(tokens.partner(tokens.position()) + 1, "else");
      body(more ? Block.CONTINUED : Block.PLAIN);
      if (!out.at("else")) {
        return;
      }
      if (braces) {
        out.space();
      } else {
        out.newline();
      }
      out.token("else");
      if (!out.at("if")) {
        body(Block.PLAIN);
        return;
      }
      out.space();
    }
  }

  private void forLoop() {
    out.token("for");
    out.space();
    out.token("(");
    if (isForEach()) {
      out.open(Indent.NONE);
      all.variables.headed(":");
      out.close();
    } else {
      forHead();
    }
    out.token(")");
    body(Block.PLAIN);
  }

  private boolean isForEach() {
    int end = all.scan.type(all.annotations.end(tokens.position()));
    return end != TypeScan.NONE && all.scan.isName(end) && tokens.is(end + 1, ":");
  }

  private void forHead() {
    out.open(Indent.FOUR);
    if (out.at(";")) {
      out.token(";");
    } else if (isLocalVariable()) {
      all.variables.local();
    } else {
      exprs(";");
      out.token(";");
    }
    out.breakAll(true);
    if (!out.at(";")) {
      all.expr();
    }
    out.token(";");
    if (!out.at(")")) {
      out.breakAll(true);
      exprs(")");
    } else {
      out.space();
    }
    out.close();
  }

  private void exprs(String end) {
    while (true) {
      all.expr();
      if (out.at(end)) {
        return;
      }
      out.token(",");
      out.breakNeeded(true);
    }
  }

  private void doWhile() {
    out.token("do");
    boolean braces = out.at("{");
    body(Block.PLAIN);
    if (braces) {
      out.space();
    } else {
      out.newline();
    }
    out.token("while");
    condition();
    out.token(";");
  }

  private void tryCatch() {
    out.token("try");
    out.space();
    if (out.at("(")) {
      resources();
      out.space();
    }
    boolean more = isClause(tokens.partner(tokens.position()) + 1);
    block(more ? Block.CONTINUED : Block.PLAIN);
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
      block(last ? Block.OPEN : Block.CONTINUED);
    }
    if (out.at("finally")) {
      out.space();
      out.token("finally");
      out.space();
      block(Block.OPEN);
    }
  }

  private boolean isClause(int at) {
    return tokens.is(at, "catch") || tokens.is(at, "finally");
  }

  private void caught() {
    int end = all.scan.type(all.annotations.end(tokens.position()));
    if (!tokens.is(end, "|")) {
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
      if (isLocalVariable()) {
        all.variables.headed("=");
      } else {
        all.expr();
      }
      if (out.at(";")) {
        out.token(";");
        if (out.at(")")) {
          out.space();
        }
      }
    }
    out.token(")");
    out.close();
  }

  private void assertion() {
    out.open(Indent.NONE);
    out.token("assert");
    out.space();
    out.open(Indent.FOUR);
    all.expr();
    if (out.at(":")) {
      out.breakAll(true);
      out.token(":");
      out.space();
      all.expr();
    }
    out.close();
    out.close();
    out.token(";");
  }
}
