package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Indent;

/** Types, type arguments and type parameters. */
final class TypeLayout {
  private final Layouts all;
  private final Ops out;

  TypeLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
  }

  /** The type at the cursor. */
  void type() {
    annotations();
    if (all.scan.isPrimitive(out.tokens().position())) {
      out.token();
    } else {
      named();
    }
    dimensions();
  }

  private void annotations() {
    while (out.at("@")) {
      all.annotations.annotation();
      out.space();
    }
  }

  /** A class name with its type arguments, without dimensions. */
  void named() {
    int end = all.scan.type(out.tokens().position());
    boolean generic = false;
    for (int at = out.tokens().position(); at < end; at++) {
      generic |= out.tokens().is(at, "<");
    }
    out.open(generic ? Indent.FOUR : Indent.NONE);
    qualifiedName();
    while (out.at("<")) {
      typeArguments();
      if (out.at(".")) {
        out.token(".");
        qualifiedName();
      }
    }
    out.close();
  }

  void qualifiedName() {
    out.open(Indent.FOUR);
    name();
    while (out.at(".")) {
      out.breakNeeded(false);
      out.token(".");
      annotations();
      name();
    }
    out.close();
  }

  void name() {
    if (!all.scan.isName(out.tokens().position())) {
      throw out.tokens().error(out.tokens().position(), "expected a name");
    }
    out.token();
  }

  /** The arguments at the cursor; a diamond has none. */
  void typeArguments() {
    out.token("<");
    if (!out.at(">")) {
      out.breakAll(false);
      out.open(Indent.NONE);
      argument();
      while (out.at(",")) {
        out.token(",");
        out.breakAll(true);
        argument();
      }
      out.close();
    }
    out.token(">");
  }

  private void argument() {
    annotations();
    if (!out.at("?")) {
      type();
      return;
    }
    out.open(Indent.NONE);
    out.token("?");
    if (out.at("extends") || out.at("super")) {
      out.space();
      out.token();
      out.open(Indent.FOUR);
      out.breakAll(true);
      type();
      out.close();
    }
    out.close();
  }

  /** The type arguments in front of the name of a method. */
  void typeArgumentsOfCall() {
    out.token("<");
    out.open(Indent.NONE);
    type();
    while (out.at(",")) {
      out.token(",");
      out.breakNeeded(true);
      type();
    }
    out.close();
    out.token(">");
  }

  /** The type parameters of a declaration. */
  void typeParameters(Indent plus) {
    out.token("<");
    out.open(plus);
    out.breakAll(false);
    out.open(Indent.NONE);
    parameter();
    while (out.at(",")) {
      out.token(",");
      out.breakAll(true);
      parameter();
    }
    out.close();
    out.close();
    out.token(">");
  }

  private void parameter() {
    annotations();
    name();
    if (!out.at("extends")) {
      return;
    }
    out.space();
    out.token("extends");
    out.open(Indent.FOUR);
    out.breakAll(true);
    out.open(Indent.FOUR);
    type();
    while (out.at("&")) {
      out.breakNeeded(true);
      out.token("&");
      out.space();
      type();
    }
    out.close();
    out.close();
  }

  void dimensions() {
    while (out.at("[") && out.tokens().is(out.tokens().position() + 1, "]")) {
      out.token("[");
      out.token("]");
    }
  }
}
