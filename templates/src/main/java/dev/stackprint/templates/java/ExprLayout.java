package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Break;
import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import java.util.ArrayList;
import java.util.List;

/** Expressions other than chains. */
final class ExprLayout {
  private final Layouts all;
  private final Ops out;

  ExprLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
  }

  void layout(Expr expr) {
    if (expr instanceof Expr.Field || expr instanceof Expr.Call || expr instanceof Expr.Index) {
      all.chains.layout(expr);
    } else if (expr instanceof Expr.Atom) {
      out.token();
    } else if (expr instanceof Expr.Binary binary) {
      binary(binary);
    } else if (expr instanceof Expr.New creation) {
      creation(creation);
    } else if (expr instanceof Expr.Lambda lambda) {
      lambda(lambda);
    } else if (expr instanceof Expr.Paren paren) {
      out.token("(");
      layout(paren.inner());
      out.token(")");
    } else if (expr instanceof Expr.Assign assign) {
      assign(assign);
    } else if (expr instanceof Expr.Conditional conditional) {
      conditional(conditional);
    } else if (expr instanceof Expr.Reference reference) {
      reference(reference);
    } else if (expr instanceof Expr.TypeName) {
      all.types.type();
    } else {
      rarer(expr);
    }
  }

  private void rarer(Expr expr) {
    if (expr instanceof Expr.Prefix prefix) {
      prefix(prefix);
    } else if (expr instanceof Expr.Postfix postfix) {
      layout(postfix.operand());
      out.token();
    } else if (expr instanceof Expr.Cast cast) {
      cast(cast);
    } else if (expr instanceof Expr.InstanceOf test) {
      instanceOf(test);
    } else if (expr instanceof Expr.NewArray array) {
      newArray(array);
    } else if (expr instanceof Expr.ArrayInit array) {
      all.arguments.array(array, false);
    } else if (expr instanceof Expr.Switch choice) {
      all.switches.layout(choice.selector());
    } else {
      all.annotations.annotation();
    }
  }

  private void binary(Expr.Binary binary) {
    List<Expr> operands = new ArrayList<>();
    flatten(binary, binary.precedence(), operands);
    List<Break> breaks = new ArrayList<>();
    out.open(Indent.FOUR);
    boolean small = true;
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        breaks.add(out.addBreak(Fill.ALL, true, Indent.NONE, null));
        operator(operands.get(i).from());
        out.space();
      }
      int mark = out.mark();
      layout(operands.get(i));
      small &= ArgumentLayout.isShort(out.widthWithComments(mark));
    }
    out.close();
    if (small) {
      for (Break each : breaks) {
        each.fill = Fill.NEEDED;
      }
    }
  }

  private static void flatten(Expr expr, int precedence, List<Expr> operands) {
    if (expr instanceof Expr.Binary binary && binary.precedence() == precedence) {
      flatten(binary.left(), precedence, operands);
      flatten(binary.right(), precedence, operands);
    } else {
      operands.add(expr);
    }
  }

  /** The tokens of an operator, up to the operand behind it. */
  private void operator(int end) {
    while (out.tokens().position() < end) {
      out.token();
    }
  }

  private void assign(Expr.Assign assign) {
    out.open(Indent.FOUR);
    layout(assign.target());
    out.space();
    operator(assign.value().from());
    out.breakAll(true);
    layout(assign.value());
    out.close();
  }

  private void conditional(Expr.Conditional conditional) {
    out.open(Indent.FOUR);
    layout(conditional.test());
    out.breakAll(true);
    out.token("?");
    out.space();
    layout(conditional.then());
    out.breakAll(true);
    out.token(":");
    out.space();
    layout(conditional.otherwise());
    out.close();
  }

  private void prefix(Expr.Prefix prefix) {
    String operator = out.tokens().peek().text();
    out.token();
    boolean ambiguous =
        prefix.operand() instanceof Expr.Prefix
            && out.tokens().peek().text().charAt(0) == operator.charAt(0)
            && (operator.charAt(0) == '+' || operator.charAt(0) == '-');
    if (ambiguous) {
      out.space();
    }
    layout(prefix.operand());
  }

  private void cast(Expr.Cast cast) {
    out.open(Indent.FOUR);
    out.token("(");
    all.types.type();
    while (out.at("&")) {
      out.breakNeeded(true);
      out.token("&");
      out.space();
      all.types.type();
    }
    out.token(")");
    out.breakAll(true);
    layout(cast.operand());
    out.close();
  }

  private void instanceOf(Expr.InstanceOf test) {
    out.open(Indent.FOUR);
    layout(test.value());
    out.breakAll(true);
    out.open(Indent.NONE);
    out.token("instanceof");
    out.breakAll(true);
    if (isBinding(test.to())) {
      all.variables.parameter();
    } else {
      all.types.type();
    }
    out.close();
    out.close();
  }

  /** Whether what is tested for, up to the index, has a name. */
  private boolean isBinding(int end) {
    return all.scan.type(all.annotations.end(out.tokens().position())) < end;
  }

  private void reference(Expr.Reference reference) {
    out.open(Indent.FOUR);
    layout(reference.target());
    out.breakAll(false);
    out.token("::");
    if (out.at("<")) {
      all.types.typeArgumentsOfCall();
    }
    out.token();
    out.close();
  }

  private void creation(Expr.New creation) {
    out.open(Indent.NONE);
    if (creation.outer() != null) {
      layout(creation.outer());
      out.breakAll(false);
      out.token(".");
    }
    out.token("new");
    out.space();
    if (out.at("<")) {
      all.types.typeArgumentsOfCall();
    }
    all.types.type();
    all.arguments.parenthesized(creation.args(), Indent.FOUR);
    out.close();
    if (creation.body()) {
      all.members.body(true);
    }
  }

  private void newArray(Expr.NewArray array) {
    out.open(Indent.FOUR);
    out.token("new");
    out.space();
    all.types.type();
    for (Expr size : array.sizes()) {
      out.token("[");
      layout(size);
      out.token("]");
    }
    all.types.dimensions();
    out.close();
    if (array.initializer() != null) {
      out.space();
      all.arguments.array(array.initializer(), false);
    }
  }

  private void lambda(Expr.Lambda lambda) {
    boolean parentheses = out.at("(");
    out.open(parentheses ? Indent.FOUR : Indent.NONE);
    if (parentheses) {
      out.token("(");
      if (!out.at(")")) {
        lambdaParameter();
        while (out.at(",")) {
          out.token(",");
          out.breakAll(true);
          lambdaParameter();
        }
      }
      out.token(")");
    } else {
      out.token();
    }
    out.close();
    out.space();
    out.token("->");
    out.open(lambda.body() == null ? Indent.NONE : Indent.FOUR);
    if (lambda.body() == null) {
      out.space();
      all.statements.block(BlockStyle.VALUE);
    } else {
      out.breakAll(true);
      layout(lambda.body());
    }
    out.close();
  }

  private void lambdaParameter() {
    int next = out.tokens().position() + 1;
    if (out.tokens().is(next, ",") || out.tokens().is(next, ")")) {
      out.token();
    } else {
      all.variables.parameter();
    }
  }
}
