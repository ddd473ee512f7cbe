package dev.stackprint.templates.java;

/** The parts of the layout, which call each other as the parts of Java nest. */
final class Layouts {
  final Ops out;
  final TypeScan scan;
  final ExprParser parser;
  final TypeLayout types;
  final AnnotationLayout annotations;
  final ExprLayout exprs;
  final ChainLayout chains;
  final ArgumentLayout arguments;
  final VariableLayout variables;
  final StatementLayout statements;
  final TryLayout tries;
  final SwitchLayout switches;
  final MemberLayout members;
  final TypeDeclarationLayout declarations;

  Layouts(Tokens tokens) {
    out = new Ops(tokens);
    scan = new TypeScan(tokens);
    parser = new ExprParser(tokens);
    types = new TypeLayout(this);
    annotations = new AnnotationLayout(this);
    exprs = new ExprLayout(this);
    chains = new ChainLayout(this);
    arguments = new ArgumentLayout(this);
    variables = new VariableLayout(this);
    statements = new StatementLayout(this);
    tries = new TryLayout(this);
    switches = new SwitchLayout(this);
    members = new MemberLayout(this);
    declarations = new TypeDeclarationLayout(this);
  }

  /** Reads the expression at the cursor and lays it out. */
  void expr() {
    exprs.layout(parser.parse(out.tokens().position()));
  }
}
