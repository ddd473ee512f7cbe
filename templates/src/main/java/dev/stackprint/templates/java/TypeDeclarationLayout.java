package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import dev.stackprint.templates.java.Doc.Indent;

/** Classes, interfaces, records, enums and annotation types. */
final class TypeDeclarationLayout {
  private final Layouts all;
  private final Ops out;
  private final Tokens tokens;

  TypeDeclarationLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
    this.tokens = all.out.tokens();
  }

  /** Whether a type is declared at the cursor. */
  boolean atDeclaration() {
    return isDeclaration(all.annotations.end(tokens.position()));
  }

  private boolean isDeclaration(int at) {
    Token token = tokens.get(at);
    if (token.is("class") || token.is("interface") || token.is("enum")) {
      return true;
    }
    if (token.is("@")) {
      return tokens.is(at + 1, "interface");
    }
    return token.is("record")
        && all.scan.isName(at + 1)
        && (tokens.is(at + 2, "(") || tokens.is(at + 2, "<"));
  }

  void declaration() {
    all.annotations.vertical();
    switch (tokens.peek().text()) {
      case "enum" -> enumeration();
      case "record" -> record();
      default -> classOrInterface();
    }
  }

  private void classOrInterface() {
    if (out.at("@")) {
      out.token("@");
    }
    out.token();
    out.space();
    all.types.name();
    out.open(Indent.FOUR);
    if (out.at("<")) {
      int end = all.scan.arguments(tokens.position());
      boolean more = tokens.is(end, "extends") || tokens.is(end, "implements");
      all.types.typeParameters(more ? Indent.FOUR : Indent.NONE);
    }
    superTypes();
    out.close();
    all.members.body(true);
  }

  private void superTypes() {
    while (out.at("extends") || out.at("implements") || out.at("permits")) {
      out.breakNeeded(true);
      boolean several = severalTypes();
      out.open(several ? Indent.FOUR : Indent.NONE);
      out.token();
      out.space();
      all.types.type();
      while (out.at(",")) {
        out.token(",");
        out.breakAll(true);
        all.types.type();
      }
      out.close();
    }
  }

  private boolean severalTypes() {
    return tokens.is(all.scan.type(tokens.position() + 1), ",");
  }

  private void record() {
    out.token("record");
    out.space();
    all.types.name();
    if (out.at("<")) {
      all.types.typeParameters(Indent.FOUR);
    }
    out.open(Indent.FOUR);
    out.token("(");
    if (!out.at(")")) {
      out.breakNeeded(false);
      all.members.parameters();
    }
    out.token(")");
    superTypes();
    out.close();
    all.members.body(true);
  }

  private void enumeration() {
    out.token("enum");
    out.space();
    all.types.name();
    if (out.at("implements")) {
      enumSuperTypes();
    }
    if (tokens.is(tokens.position() + 1, "}")) {
      all.members.body(true);
      return;
    }
    out.space();
    out.openingBrace();
    out.open(Indent.TWO);
    out.blank(Blank.NEVER);
    boolean first = true;
    while (!out.at("}") && !out.at(";")) {
      out.newline();
      if (!first) {
        out.blank(Blank.AS_IT_WAS);
      }
      first = false;
      constant();
      if (out.at(",")) {
        out.token(",");
        if (out.at(";")) {
          out.newline();
        }
      }
    }
    if (out.at(";")) {
      if (first) {
        out.newline();
      }
      out.token(";");
    }
    out.close();
    if (!out.at("}")) {
      all.members.members(false);
    }
    out.newline();
    out.blank(Blank.NEVER);
    out.closingBrace();
  }

  /**
   * Unlike those of a class, they leave the line of {@code implements} when they do not fit on it.
   */
  private void enumSuperTypes() {
    out.open(Indent.FOUR);
    out.breakNeeded(true);
    out.open(Indent.FOUR);
    out.token("implements");
    out.breakAll(true);
    out.open(Indent.NONE);
    all.types.type();
    while (out.at(",")) {
      out.token(",");
      out.breakAll(true);
      all.types.type();
    }
    out.close();
    out.close();
    out.close();
  }

  private void constant() {
    all.annotations.vertical();
    all.types.name();
    if (out.at("(")) {
      Expr.Call call = (Expr.Call) all.parser.parse(tokens.position() - 1);
      all.arguments.parenthesized(call.args(), Indent.FOUR);
    }
    if (out.at("{")) {
      all.members.body(true);
    }
  }
}
