package dev.stackprint.templates.java;

import java.util.List;

/**
 * The shape of an expression. Names, operators and types stay in the tokens, which the layout walks
 * in step with this tree.
 */
sealed interface Expr {
  /** The index of its first token. */
  int from();

  /** The index behind its last token. */
  int to();

  /** A name, {@code this}, {@code super} or a literal: one token. */
  record Atom(int from, int to) implements Expr {}

  /**
   * A type where an expression is expected, as in {@code int[].class} and {@code
   * List<String>::new}.
   */
  record TypeName(int from, int to) implements Expr {}

  /** {@code target.name}. */
  record Field(Expr target, int name, int to) implements Expr {
    @Override
    public int from() {
      return target.from();
    }
  }

  /**
   * {@code target.<T>name(args)}.
   *
   * @param target null for a call without one
   * @param name the index of the name
   */
  record Call(Expr target, int name, boolean typeArguments, List<Expr> args, int from, int to)
      implements Expr {}

  /** {@code target[index]}. */
  record Index(Expr target, Expr index, int to) implements Expr {
    @Override
    public int from() {
      return target.from();
    }
  }

  /** {@code (inner)}. */
  record Paren(Expr inner, int from, int to) implements Expr {}

  /** {@code -operand}. */
  record Prefix(Expr operand, int from, int to) implements Expr {}

  /** {@code operand++}. */
  record Postfix(Expr operand, int to) implements Expr {
    @Override
    public int from() {
      return operand.from();
    }
  }

  /** {@code left op right}. */
  record Binary(Expr left, Expr right, int precedence) implements Expr {
    @Override
    public int from() {
      return left.from();
    }

    @Override
    public int to() {
      return right.to();
    }
  }

  /** {@code target = value}, or with another assignment operator. */
  record Assign(Expr target, Expr value) implements Expr {
    @Override
    public int from() {
      return target.from();
    }

    @Override
    public int to() {
      return value.to();
    }
  }

  /** {@code test ? then : otherwise}. */
  record Conditional(Expr test, Expr then, Expr otherwise) implements Expr {
    @Override
    public int from() {
      return test.from();
    }

    @Override
    public int to() {
      return otherwise.to();
    }
  }

  /** {@code value instanceof Type name}. */
  record InstanceOf(Expr value, int to) implements Expr {
    @Override
    public int from() {
      return value.from();
    }
  }

  /** {@code (Type) operand}. */
  record Cast(Expr operand, int from) implements Expr {
    @Override
    public int to() {
      return operand.to();
    }
  }

  /**
   * {@code (parameters) -> body}.
   *
   * @param body null where it is a block
   */
  record Lambda(Expr body, int from, int to) implements Expr {}

  /** {@code target::name}. */
  record Reference(Expr target, int to) implements Expr {
    @Override
    public int from() {
      return target.from();
    }
  }

  /**
   * {@code new Type(args) body}.
   *
   * @param outer the expression in front of {@code .new}, or null
   */
  record New(Expr outer, List<Expr> args, boolean body, int from, int to) implements Expr {}

  /**
   * {@code new Type[size]} or {@code new Type[] {...}}.
   *
   * @param initializer null where there is none
   */
  record NewArray(List<Expr> sizes, ArrayInit initializer, int from, int to) implements Expr {}

  /** <code>{a, b}</code>. */
  record ArrayInit(List<Expr> elements, int from, int to) implements Expr {}

  /** {@code @Type(...)} as the value of an element of another annotation. */
  record AnnotationValue(int from, int to) implements Expr {}

  /** A {@code switch} with a value. */
  record Switch(Expr selector, int from, int to) implements Expr {}
}
