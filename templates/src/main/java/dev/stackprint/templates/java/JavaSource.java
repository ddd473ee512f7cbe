package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import java.util.List;

/** Java source as a reader wants to see it. */
public final class JavaSource {
  private JavaSource() {}

  /**
   * Drops the imports that nothing uses, sorts the others, and lays the source out as
   * google-java-format would.
   *
   * @param raw a compilation unit with any line breaks and indentation
   * @return the same unit, ending in one newline
   * @throws JavaSyntaxException if this is not Java
   */
  public static String layout(String raw) {
    List<Token> all = Tokenizer.tokenize(raw.replace("\r\n", "\n"));
    Tokens tokens = new Tokens(all);
    Output header = new Output();
    if (isPackage(tokens)) {
      Layouts layouts = new Layouts(tokens);
      packageDeclaration(layouts);
      print(layouts, header);
    }
    Imports imports = Imports.read(tokens, all);
    Layouts layouts = new Layouts(tokens);
    types(layouts);
    Output body = new Output();
    print(layouts, body);
    StringBuilder text = new StringBuilder(header.toString().strip());
    if (text.length() > 0) {
      text.append("\n\n");
    }
    return (text + imports.text() + body.toString().strip()).strip() + "\n";
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

  private static void packageDeclaration(Layouts layouts) {
    Ops out = layouts.out;
    layouts.annotations.vertical();
    out.token("package");
    out.space();
    while (!out.at(";")) {
      out.token();
    }
    out.token(";");
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
        throw out.tokens()
            .error(out.tokens().position(), "expected a class, interface, record or enum");
      }
      layouts.declarations.declaration();
    }
    out.newline();
    out.blank(Blank.AS_IT_WAS);
    out.token();
  }
}
