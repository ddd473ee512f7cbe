package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression into its tree. Blocks and class bodies inside are skipped: their layout reads
 * them.
 */
final class ExprParser {
  private final Tokens tokens;
  private final TypeScan types;
  private final Operators operators;
  private int at;

  ExprParser(Tokens tokens) {
    this.tokens = tokens;
    this.types = new TypeScan(tokens);
    this.operators = new Operators(tokens);
  }

  /** The expression that starts at the index. */
  Expr parse(int from) {
    at = from;
    return expression();
  }

  /** What may follow {@code =} in a declaration, or stand in an annotation. */
  Expr parseValue(int from) {
    at = from;
    return value();
  }

  private Expr value() {
    if (tokens.is(at, "{")) {
      return arrayInit();
    }
    if (tokens.is(at, "@")) {
      int from = at;
      at = types.annotation(at);
      return new Expr.AnnotationValue(from, at);
    }
    return expression();
  }

  private Expr expression() {
    if (isLambda()) {
      return lambda();
    }
    Expr left = conditional();
    String operator = operators.at(at);
    if (Operators.isAssignment(operator)) {
      at = operators.end(at, operator);
      return new Expr.Assign(left, expression());
    }
    return left;
  }

  private boolean isLambda() {
    if (tokens.is(at, "(")) {
      return tokens.is(tokens.partner(at) + 1, "->");
    }
    return types.isName(at) && tokens.is(at + 1, "->");
  }

  private Expr lambda() {
    int from = at;
    at = tokens.is(at, "(") ? tokens.partner(at) + 2 : at + 2;
    if (tokens.is(at, "{")) {
      at = tokens.partner(at) + 1;
      return new Expr.Lambda(null, from, at);
    }
    Expr body = expression();
    return new Expr.Lambda(body, from, at);
  }

  private Expr conditional() {
    Expr test = binary(1);
    if (!tokens.is(at, "?")) {
      return test;
    }
    at++;
    Expr then = expression();
    take(":");
    Expr otherwise = isLambda() ? lambda() : conditional();
    return new Expr.Conditional(test, then, otherwise);
  }

  private Expr binary(int lowest) {
    Expr left = unary();
    while (true) {
      String operator = operators.at(at);
      int precedence = Operators.precedence(operator);
      if (precedence < lowest) {
        return left;
      }
      at = operators.end(at, operator);
      if (operator.equals("instanceof")) {
        if (tokens.is(at, "final")) {
          at++;
        }
        at = type();
        if (types.isName(at)) {
          at++;
        }
        left = new Expr.InstanceOf(left, at);
      } else {
        left = new Expr.Binary(left, binary(precedence + 1), precedence);
      }
    }
  }

  private int type() {
    int end = types.type(at);
    if (end == TypeScan.NONE) {
      throw tokens.error(at, "expected a type");
    }
    return end;
  }

  private Expr unary() {
    int from = at;
    switch (tokens.get(at).text()) {
      case "+", "-", "!", "~", "++", "--":
        at++;
        Expr operand = unary();
        return new Expr.Prefix(operand, from, at);
      case "(":
        if (isCast()) {
          at = tokens.partner(at) + 1;
          return new Expr.Cast(isLambda() ? lambda() : unary(), from);
        }
        break;
      default:
        break;
    }
    return postfix(primary());
  }

  private boolean isCast() {
    int close = tokens.partner(at);
    int end = types.type(at + 1);
    while (end != TypeScan.NONE && tokens.is(end, "&")) {
      end = types.type(end + 1);
    }
    if (end != close) {
      return false;
    }
    if (types.isPrimitive(at + 1)) {
      return true;
    }
    Token after = tokens.get(close + 1);
    return switch (after.kind()) {
      case WORD -> !after.is("instanceof");
      case NUMBER, STRING, TEXT_BLOCK -> true;
      case OPERATOR -> after.is("(") || after.is("!") || after.is("~");
      case END -> false;
    };
  }

  private Expr primary() {
    int from = at;
    Token token = tokens.get(at);
    switch (token.kind()) {
      case NUMBER, STRING, TEXT_BLOCK:
        at++;
        return new Expr.Atom(from, at);
      case OPERATOR:
        if (token.is("(")) {
          at++;
          Expr inner = expression();
          take(")");
          return new Expr.Paren(inner, from, at);
        }
        throw tokens.error(at, "expected an expression");
      case END:
        throw tokens.error(at, "the source ends in an expression");
      default:
        return word(token);
    }
  }

  private Expr word(Token token) {
    int from = at;
    if (token.is("new")) {
      return creation(null);
    }
    if (token.is("switch")) {
      at++;
      take("(");
      Expr selector = expression();
      take(")");
      if (!tokens.is(at, "{")) {
        throw tokens.error(at, "expected '{'");
      }
      at = tokens.partner(at) + 1;
      return new Expr.Switch(selector, from, at);
    }
    if (isTypeName()) {
      at = types.type(at);
      return new Expr.TypeName(from, at);
    }
    boolean literal =
        token.is("this")
            || token.is("super")
            || token.is("null")
            || token.is("true")
            || token.is("false");
    if (!literal && !types.isName(at)) {
      throw tokens.error(at, "expected an expression");
    }
    at++;
    if (tokens.is(at, "(")) {
      return call(null, from, false, from);
    }
    return new Expr.Atom(from, at);
  }

  private boolean isTypeName() {
    if (types.isPrimitive(at)) {
      return true;
    }
    int end = types.type(at);
    if (end == TypeScan.NONE) {
      return false;
    }
    boolean array = tokens.is(end - 1, "]");
    boolean generic = tokens.is(end - 1, ">");
    return (array && (tokens.is(end, "::") || tokens.is(end, ".")))
        || (generic && tokens.is(end, "::"));
  }

  private Expr postfix(Expr primary) {
    Expr expr = primary;
    while (true) {
      Token token = tokens.get(at);
      if (token.is(".")) {
        expr = member(expr);
      } else if (token.is("[")) {
        at++;
        Expr index = expression();
        take("]");
        expr = new Expr.Index(expr, index, at);
      } else if (token.is("::")) {
        at++;
        if (tokens.is(at, "<")) {
          at = types.arguments(at);
        }
        at++;
        expr = new Expr.Reference(expr, at);
      } else if (token.is("++") || token.is("--")) {
        at++;
        expr = new Expr.Postfix(expr, at);
      } else {
        return expr;
      }
    }
  }

  private Expr member(Expr target) {
    at++;
    if (tokens.is(at, "new")) {
      return creation(target);
    }
    boolean typeArguments = tokens.is(at, "<");
    if (typeArguments) {
      at = types.arguments(at);
    }
    int name = at;
    if (name < 0 || !tokens.get(name).isWord()) {
      throw tokens.error(Math.max(0, name), "expected a name");
    }
    at++;
    if (tokens.is(at, "(")) {
      return call(target, name, typeArguments, target.from());
    }
    return new Expr.Field(target, name, at);
  }

  private Expr call(Expr target, int name, boolean typeArguments, int from) {
    List<Expr> args = arguments();
    return new Expr.Call(target, name, typeArguments, args, from, at);
  }

  private List<Expr> arguments() {
    take("(");
    List<Expr> args = new ArrayList<>();
    if (!tokens.is(at, ")")) {
      args.add(expression());
      while (tokens.is(at, ",")) {
        at++;
        args.add(expression());
      }
    }
    take(")");
    return args;
  }

  private Expr creation(Expr outer) {
    int from = outer == null ? at : outer.from();
    take("new");
    if (tokens.is(at, "<")) {
      at = types.arguments(at);
    }
    int end = type();
    if (tokens.is(end, "[") || tokens.is(end - 1, "]")) {
      return arrayCreation(from, end);
    }
    at = end;
    List<Expr> args = arguments();
    boolean body = tokens.is(at, "{");
    if (body) {
      at = tokens.partner(at) + 1;
    }
    return new Expr.New(outer, args, body, from, at);
  }

  private Expr arrayCreation(int from, int end) {
    at = end;
    List<Expr> sizes = new ArrayList<>();
    while (tokens.is(at, "[")) {
      at++;
      if (!tokens.is(at, "]")) {
        sizes.add(expression());
      }
      take("]");
    }
    Expr.ArrayInit initializer = tokens.is(at, "{") ? arrayInit() : null;
    return new Expr.NewArray(sizes, initializer, from, at);
  }

  private Expr.ArrayInit arrayInit() {
    int from = at;
    take("{");
    List<Expr> elements = new ArrayList<>();
    while (!tokens.is(at, "}")) {
      elements.add(value());
      if (!tokens.is(at, ",")) {
        break;
      }
      at++;
    }
    take("}");
    return new Expr.ArrayInit(elements, from, at);
  }

  private void take(String text) {
    if (!tokens.is(at, text)) {
      throw tokens.error(at, "expected '" + text + "'");
    }
    at++;
  }
}
