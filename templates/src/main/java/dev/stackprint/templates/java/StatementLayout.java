package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import dev.stackprint.templates.java.Doc.Indent;

/** Statements and blocks. */
final class StatementLayout {
  private final Layouts all;
  private final Ops out;
  private final Tokens tokens;

  StatementLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
    this.tokens = all.out.tokens();
  }

  /** The block at the cursor. */
  void block(BlockStyle style) {
    if (style.collapses && tokens.is(tokens.position() + 1, "}")) {
      out.openingBrace();
      out.blank(Blank.NEVER);
      out.closingBrace();
      return;
    }
    out.open(Indent.NONE);
    out.openingBrace();
    out.open(Indent.TWO);
    out.blank(style.keepsFirstBlank ? Blank.AS_IT_WAS : Blank.NEVER);
    statements("}");
    out.close();
    out.newline();
    out.close();
    out.blank(style.keepsLastBlank ? Blank.AS_IT_WAS : Blank.NEVER);
    out.closingBrace();
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
      block(BlockStyle.BARE);
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
        body(BlockStyle.BODY);
      }
      case "do" -> doWhile();
      case "try" -> all.tries.layout();
      case "synchronized" -> {
        out.token();
        condition();
        out.space();
        block(BlockStyle.BARE);
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

  boolean isLocalVariable() {
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
  private void body(BlockStyle style) {
    if (out.at("{")) {
      out.space();
      block(style);
      return;
    }
    out.open(Indent.TWO);
    if (out.at(";")) {
      out.newline();
    } else {
      out.breakAll(true);
    }
    statement();
    out.close();
  }

  private void ifElse() {
    boolean first = true;
    while (true) {
      out.token("if");
      condition();
      boolean braces = out.at("{");
      boolean more = braces && tokens.is(tokens.partner(tokens.position()) + 1, "else");
      body(more ? BlockStyle.CONTINUED : first ? BlockStyle.BODY : BlockStyle.LAST);
      if (!out.at("else")) {
        return;
      }
      first = false;
      if (braces) {
        out.space();
      } else {
        out.newline();
      }
      out.token("else");
      if (!out.at("if")) {
        body(BlockStyle.LAST);
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
    body(BlockStyle.BODY);
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
      all.variables.inForHead();
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
    Expr first = all.parser.parse(tokens.position());
    out.open(tokens.is(first.to(), ",") ? Indent.FOUR : Indent.NONE);
    all.exprs.layout(first);
    while (!out.at(end)) {
      out.token(",");
      out.breakNeeded(true);
      all.expr();
    }
    out.close();
  }

  private void doWhile() {
    out.token("do");
    boolean braces = out.at("{");
    body(BlockStyle.BODY);
    if (braces) {
      out.space();
    } else {
      out.newline();
    }
    out.token("while");
    condition();
    out.token(";");
  }

  private void assertion() {
    out.token("assert");
    out.space();
    Expr test = all.parser.parse(tokens.position());
    out.open(tokens.is(test.to(), ":") ? Indent.FOUR : Indent.NONE);
    all.exprs.layout(test);
    if (out.at(":")) {
      out.breakAll(true);
      out.token(":");
      out.space();
      all.expr();
    }
    out.close();
    out.token(";");
  }
}
