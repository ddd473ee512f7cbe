package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import dev.stackprint.templates.java.Doc.Tag;

/** The members of a class. */
final class MemberLayout {
  private final Layouts all;
  private final Ops out;
  private final Tokens tokens;

  MemberLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
    this.tokens = all.out.tokens();
  }

  /** The body of a class at the cursor, with its braces. */
  void body(boolean keepFirstBlank) {
    out.space();
    boolean empty = tokens.partner(tokens.position()) == tokens.position() + 1;
    out.openingBrace();
    if (empty) {
      out.blank(Blank.NEVER);
      out.open(Indent.NONE);
      out.closingBrace();
      out.close();
      return;
    }
    out.open(Indent.NONE);
    members(keepFirstBlank);
    out.blank(Blank.NEVER);
    out.closingBrace();
    out.close();
  }

  /** The members up to the closing brace. */
  void members(boolean first) {
    out.open(Indent.TWO);
    boolean isFirst = first;
    boolean blankAfterLast = false;
    while (!out.at("}")) {
      if (out.at(";")) {
        tokens.take();
        continue;
      }
      boolean field = isField();
      boolean blank = !field || hasJavadoc();
      out.newline();
      if (isFirst) {
        out.blank(Blank.AS_IT_WAS);
      } else if (blank || blankAfterLast) {
        out.blank(Blank.ALWAYS);
      }
      if (field) {
        all.variables.field();
      } else {
        member();
      }
      isFirst = false;
      blankAfterLast = blank;
    }
    out.newline();
    out.close();
    out.newline();
  }

  private boolean hasJavadoc() {
    for (Comment comment : tokens.peek().before()) {
      if (comment.isJavadoc()) {
        return true;
      }
    }
    return false;
  }

  private boolean isField() {
    int end = all.scan.type(all.annotations.end(tokens.position()));
    if (end == TypeScan.NONE || !all.scan.isName(end)) {
      return false;
    }
    Token after = tokens.get(end + 1);
    return after.is("=") || after.is(";") || after.is(",") || after.is("[");
  }

  private void member() {
    if (all.declarations.atDeclaration()) {
      all.declarations.declaration();
    } else if (out.at("{")) {
      all.statements.block(BlockStyle.BARE);
    } else if (out.at("static") && tokens.is(tokens.position() + 1, "{")) {
      out.token("static");
      out.space();
      all.statements.block(BlockStyle.BARE);
    } else {
      method();
    }
  }

  private void method() {
    all.annotations.vertical();
    out.open(Indent.FOUR);
    Tag beforeName = new Tag();
    Tag beforeType = new Tag();
    head(beforeType, beforeName);
    out.open(Indent.ifBroken(beforeName, 4, 0));
    out.open(Indent.ifBroken(beforeType, 4, 0));
    out.open(Indent.NONE);
    if (!isCompact) {
      if (!out.at(")")) {
        out.breakNeeded(false);
        parameters();
      }
      out.token(")");
    }
    all.types.dimensions();
    if (out.at("throws")) {
      out.breakNeeded(true);
      out.open(Indent.FOUR);
      thrown();
      out.close();
    }
    if (out.at("default")) {
      defaultValue();
    }
    out.close();
    out.close();
    out.close();
    if (!out.at("{")) {
      out.token(";");
      out.close();
      return;
    }
    out.space();
    out.openingBrace();
    out.close();
    all.statements.methodBody();
  }

  private boolean isCompact;

  /** Type parameters, return type and name with the opening parenthesis. */
  private void head(Tag beforeType, Tag beforeName) {
    out.open(Indent.NONE);
    boolean first = true;
    if (out.at("<")) {
      all.types.typeParameters(Indent.FOUR);
      first = false;
    }
    boolean constructor =
        all.scan.isName(tokens.position())
            && (tokens.is(tokens.position() + 1, "(") || tokens.is(tokens.position() + 1, "{"));
    if (!constructor) {
      if (!first) {
        out.addBreak(Fill.NEEDED, true, Indent.NONE, beforeType);
      }
      out.open(Indent.ifBroken(beforeType, 4, 0));
      all.types.type();
      first = false;
    }
    if (!first) {
      out.addBreak(Fill.NEEDED, true, Indent.NONE, beforeName);
    }
    if (constructor) {
      out.open(Indent.NONE);
    }
    all.types.name();
    isCompact = out.at("{");
    if (!isCompact) {
      out.token("(");
    }
    out.close();
    out.close();
  }

  /** Parameters or record components up to the closing parenthesis. */
  void parameters() {
    out.open(Indent.NONE);
    all.variables.parameter();
    while (out.at(",")) {
      out.token(",");
      out.breakAll(true);
      all.variables.parameter();
    }
    out.close();
  }

  private void thrown() {
    out.token("throws");
    out.space();
    all.types.type();
    while (out.at(",")) {
      out.token(",");
      out.breakAll(true);
      all.types.type();
    }
  }

  private void defaultValue() {
    out.space();
    out.token("default");
    if (out.at("{")) {
      out.open(Indent.BACK_FOUR);
      out.space();
      all.exprs.layout(all.parser.parseValue(tokens.position()));
      out.close();
      return;
    }
    out.open(Indent.NONE);
    out.breakNeeded(true);
    all.exprs.layout(all.parser.parseValue(tokens.position()));
    out.close();
  }
}
