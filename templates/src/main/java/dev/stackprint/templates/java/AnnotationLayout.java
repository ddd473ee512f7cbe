package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import dev.stackprint.templates.java.Doc.Tag;
import java.util.Set;

/** Annotations and modifiers. */
final class AnnotationLayout {
  private final Layouts all;
  private final Ops out;

  /** Simple names of annotations that belong to the type behind them and stay on its line. */
  private Set<String> typeAnnotations = Set.of();

  AnnotationLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
  }

  void onTypes(Set<String> names) {
    typeAnnotations = names;
  }

  /** The index behind the modifiers and annotations that start at the index. */
  int end(int from) {
    int at = from;
    while (true) {
      if (isAnnotation(at)) {
        at = all.scan.annotation(at);
      } else if (isModifier(at)) {
        at += out.tokens().is(at, "non") ? 3 : 1;
      } else {
        return at;
      }
    }
  }

  private boolean isAnnotation(int at) {
    return out.tokens().is(at, "@") && !out.tokens().is(at + 1, "interface");
  }

  private boolean isModifier(int at) {
    Tokens tokens = out.tokens();
    Token token = tokens.get(at);
    if (token.is("non")) {
      return tokens.is(at + 1, "-") && tokens.is(at + 2, "sealed");
    }
    boolean followed =
        tokens.get(at + 1).isWord() || tokens.is(at + 1, "@") || tokens.is(at + 1, "<");
    return ModifierOrder.isModifier(token) && followed;
  }

  /** Each annotation on a line of its own, then the modifiers. */
  void vertical() {
    vertical(null);
  }

  /**
   * Each annotation on a line of its own, then the modifiers.
   *
   * @param tag remembers that there was an annotation, or null
   */
  void vertical(Tag tag) {
    annotations(true, tag);
    modifiers();
  }

  /**
   * The annotations on the line of what they stand before, if all of it fits.
   *
   * @param tag remembers whether they had to be broken off, or null
   */
  void horizontal(Tag tag) {
    annotations(false, tag);
    modifiers();
  }

  /** Whether one of the annotations at the index has arguments. */
  boolean anyWithArguments(int from) {
    int end = end(from);
    for (int at = from; at < end; at++) {
      if (out.tokens().is(at, "(") && !out.tokens().is(at + 1, ")")) {
        return true;
      }
    }
    return false;
  }

  private void annotations(boolean vertical, Tag tag) {
    if (!isDeclarationAnnotation(out.tokens().position())) {
      return;
    }
    out.open(Indent.NONE);
    boolean first = true;
    while (isDeclarationAnnotation(out.tokens().position())) {
      if (!first) {
        after(vertical, tag);
      }
      annotation();
      first = false;
    }
    out.close();
    after(vertical, tag);
  }

  /** Whether there is an annotation at the index that does not belong to the type behind it. */
  private boolean isDeclarationAnnotation(int index) {
    if (typeAnnotations.isEmpty()) {
      return isAnnotation(index);
    }
    for (int at = index; isAnnotation(at); at = all.scan.annotation(at)) {
      if (!typeAnnotations.contains(out.tokens().get(at + 1).text())) {
        return true;
      }
    }
    return isAnnotation(index) && isModifier(all.scan.annotations(index));
  }

  private void after(boolean vertical, Tag tag) {
    out.addBreak(vertical ? Fill.FORCED : Fill.ALL, !vertical, Indent.NONE, tag);
  }

  private void modifiers() {
    while (isModifier(out.tokens().position())) {
      if (out.at("non")) {
        out.token("non");
        out.token("-");
      }
      out.token();
      gap();
      while (isAnnotation(out.tokens().position())) {
        annotation();
        gap();
      }
    }
  }

  /** A space; a break only if not even the next few tokens fit. */
  private void gap() {
    out.open(Indent.NONE);
    out.breakNeeded(true);
    out.close();
  }

  /** The annotation at the cursor. */
  void annotation() {
    Tokens tokens = out.tokens();
    int open = tokens.position() + 2;
    while (tokens.is(open, ".")) {
      open += 2;
    }
    if (!tokens.is(open, "(") || tokens.is(open + 1, ")")) {
      name();
      if (out.at("(")) {
        out.token("(");
        out.token(")");
      }
    } else if (isPair(open + 1)) {
      pairs(tokens.partner(open));
    } else {
      single(open + 1);
    }
  }

  private boolean isPair(int at) {
    return out.tokens().get(at).isWord() && out.tokens().is(at + 1, "=");
  }

  private void name() {
    out.token("@");
    all.types.qualifiedName();
  }

  private void single(int value) {
    boolean array = out.tokens().is(value, "{");
    out.open(array ? Indent.NONE : Indent.FOUR);
    name();
    out.token("(");
    if (!array) {
      out.breakAll(false);
    }
    value();
    out.close();
    out.token(")");
  }

  private void pairs(int close) {
    boolean arrays = false;
    for (int at = out.tokens().position(); at < close; at++) {
      if (out.tokens().is(at, "=") && out.tokens().is(at + 1, "{")) {
        arrays = true;
      }
    }
    out.open(Indent.NONE);
    name();
    out.open(Indent.FOUR);
    out.token("(");
    out.breakAll(false);
    pair();
    while (out.at(",")) {
      out.token(",");
      if (arrays) {
        out.newline();
      } else {
        out.breakAll(true);
      }
      pair();
    }
    out.token(")");
    out.close();
    out.close();
  }

  private void pair() {
    int value = out.tokens().position() + 2;
    boolean array = out.tokens().is(value, "{");
    out.open(array ? Indent.NONE : Indent.FOUR);
    all.types.name();
    out.space();
    out.token("=");
    if (array) {
      out.space();
    } else {
      out.breakAll(true);
    }
    value();
    out.close();
  }

  private void value() {
    Expr value = all.parser.parseValue(out.tokens().position());
    if (value instanceof Expr.ArrayInit array) {
      all.arguments.array(array, true);
    } else {
      all.exprs.layout(value);
    }
  }
}
