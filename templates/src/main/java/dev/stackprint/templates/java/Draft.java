package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import java.util.List;

/**
 * A compilation unit that was laid out once.
 *
 * @param isFinal false if strings or comments were split, since the parts may belong elsewhere
 */
record Draft(String source, boolean isFinal) {
  static Draft of(String raw) {
    List<Token> all = ModifierOrder.sorted(Tokenizer.tokenize(raw));
    Tokens tokens = new Tokens(all);
    Output header = new Output();
    String name = "";
    if (isPackage(tokens)) {
      Layouts layouts = new Layouts(tokens);
      name = packageDeclaration(layouts);
      print(layouts, header);
    }
    Imports imports = Imports.read(tokens, all, name);
    Layouts layouts = new Layouts(tokens);
    layouts.annotations.onTypes(imports.typeAnnotations());
    types(layouts);
    Output body = new Output();
    print(layouts, body);
    StringBuilder text = new StringBuilder(header.toString().strip());
    if (text.length() > 0) {
      text.append("\n\n");
    }
    text.append(imports.text()).append(body.toString().strip());
    Literals.Result result = Literals.adapt(text.toString().strip() + "\n");
    boolean split = result.splitStrings() || header.wrapped() || body.wrapped();
    return new Draft(result.source(), !split);
  }

  private static void print(Layouts layouts, Output output) {
    Doc.Level root = layouts.out.build();
    root.place(0, 0);
    root.print(output);
  }

  private static boolean isPackage(Tokens tokens) {
    int at = new TypeScan(tokens).annotations(0);
    return tokens.is(at, "package");
  }

  /** Lays the declaration out and returns the name. */
  private static String packageDeclaration(Layouts layouts) {
    Ops out = layouts.out;
    layouts.annotations.vertical();
    out.token("package");
    out.space();
    StringBuilder name = new StringBuilder(out.tokens().peek().text());
    layouts.types.name();
    while (out.at(".")) {
      out.token(".");
      name.append('.').append(out.tokens().peek().text());
      layouts.types.name();
    }
    out.token(";");
    return name.toString();
  }

  private static void types(Layouts layouts) {
    Ops out = layouts.out;
    while (!out.tokens().atEnd()) {
      if (out.at(";")) {
        out.tokens().take();
        continue;
      }
      out.newline();
      out.blank(Blank.ALWAYS);
      if (!layouts.declarations.atDeclaration()) {
        int at = out.tokens().position();
        throw out.tokens().error(at, "expected a class, interface, record or enum");
      }
      layouts.declarations.declaration();
    }
    out.newline();
    out.blank(Blank.AS_IT_WAS);
    out.token();
  }
}
