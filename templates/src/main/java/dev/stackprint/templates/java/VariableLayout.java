package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import dev.stackprint.templates.java.Doc.Tag;

/** Declarations of fields, local variables, parameters and resources. */
final class VariableLayout {
  private final Layouts all;
  private final Ops out;

  VariableLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
  }

  /** A field with its semicolon. Its annotations share its line if they and it fit. */
  void field() {
    Tag broken = new Tag();
    out.blankIfBroken(broken);
    boolean vertical = all.annotations.anyWithArguments(out.tokens().position());
    declaration(vertical, broken);
    out.blankIfBroken(broken);
  }

  /** A local variable with its semicolon. */
  void local() {
    boolean vertical = all.annotations.anyWithArguments(out.tokens().position());
    declaration(vertical, null);
  }

  /** The variables of a {@code for} loop up to the first semicolon. */
  void inForHead() {
    declaration(false, null);
  }

  private void declaration(boolean vertical, Tag annotationsBroken) {
    out.open(Indent.NONE);
    if (vertical) {
      all.annotations.vertical(annotationsBroken);
    } else {
      all.annotations.horizontal(annotationsBroken);
    }
    if (isSeveral()) {
      several();
    } else {
      out.open(Indent.FOUR);
      Tag typeBroken = typeAndName();
      value("=", typeBroken);
      out.token(";");
      out.close();
    }
    out.close();
  }

  /** Whether a comma follows at the level of the declaration. */
  private boolean isSeveral() {
    Tokens tokens = out.tokens();
    int at = all.scan.type(tokens.position());
    if (at == TypeScan.NONE) {
      throw tokens.error(tokens.position(), "expected a type");
    }
    while (!tokens.is(at, ";") && !tokens.is(at, ",")) {
      boolean valued = tokens.is(at, "=");
      at = valued ? all.parser.parseValue(at + 1).to() : at + 1;
      if (tokens.get(at).kind() == Token.Kind.END) {
        throw tokens.error(at, "a declaration has no end");
      }
    }
    return tokens.is(at, ",");
  }

  private void several() {
    out.open(Indent.FOUR);
    out.open(Indent.NONE);
    all.types.type();
    out.breakAll(true);
    oneOfSeveral();
    out.close();
    while (out.at(",")) {
      out.token(",");
      out.breakAll(true);
      oneOfSeveral();
    }
    out.token(";");
    out.close();
  }

  private void oneOfSeveral() {
    out.open(Indent.NONE);
    name();
    if (out.at("=")) {
      out.space();
      out.token("=");
      out.open(Indent.FOUR);
      out.breakAll(true);
      all.exprs.layout(all.parser.parseValue(out.tokens().position()));
      out.close();
    }
    out.close();
  }

  /** Breaks between the two only if the name does not fit; what is behind is indented more then. */
  private Tag typeAndName() {
    Tag broken = new Tag();
    out.open(Indent.NONE);
    out.open(Indent.NONE);
    all.types.type();
    if (out.at("...")) {
      out.token("...");
    }
    out.close();
    out.addBreak(Fill.NEEDED, true, Indent.NONE, broken);
    out.open(Indent.ifBroken(broken, 4, 0));
    name();
    out.close();
    out.close();
    return broken;
  }

  private void name() {
    all.types.name();
    all.types.dimensions();
  }

  private void value(String equals, Tag typeBroken) {
    if (!out.at(equals)) {
      return;
    }
    out.space();
    out.token(equals);
    if (out.at("{")) {
      out.open(Indent.BACK_FOUR);
      out.space();
      all.exprs.layout(all.parser.parseValue(out.tokens().position()));
      out.close();
      return;
    }
    out.open(Indent.ifBroken(typeBroken, 4, 0));
    out.breakNeeded(true);
    all.expr();
    out.close();
  }

  /** A variable of a {@code for} loop, a resource or a pattern, without an end. */
  void headed(String equals) {
    single(equals);
  }

  /** A parameter of a method, constructor, lambda or catch clause. */
  void parameter() {
    single("=");
  }

  private void single(String equals) {
    out.open(out.at("@") ? Indent.FOUR : Indent.NONE);
    all.annotations.horizontal(null);
    out.open(Indent.FOUR);
    Tag typeBroken = typeAndName();
    value(equals, typeBroken);
    out.close();
    out.close();
  }
}
