package dev.stackprint.templates.java;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The imports of a source: those in use, sorted, static ones first. */
final class Imports {
  private final TreeSet<String> statics = new TreeSet<>();
  private final TreeSet<String> types = new TreeSet<>();

  private Imports() {}

  /** Reads the imports at the cursor and keeps those that something behind them uses. */
  static Imports read(Tokens tokens, List<Token> all) {
    Imports imports = new Imports();
    TreeSet<String> statics = new TreeSet<>();
    TreeSet<String> types = new TreeSet<>();
    while (tokens.at("import") || tokens.at(";")) {
      if (tokens.take().is(";")) {
        continue;
      }
      boolean isStatic = tokens.at("static");
      if (isStatic) {
        tokens.take();
      }
      StringBuilder name = new StringBuilder();
      while (!tokens.at(";")) {
        if (tokens.atEnd()) {
          throw tokens.error(tokens.position(), "an import has no end");
        }
        name.append(tokens.take().text());
      }
      tokens.take();
      (isStatic ? statics : types).add(name.toString());
    }
    Set<String> used = used(all.subList(tokens.position(), all.size()));
    statics.stream().filter(name -> isUsed(name, used)).forEach(imports.statics::add);
    types.stream().filter(name -> isUsed(name, used)).forEach(imports.types::add);
    return imports;
  }

  private static boolean isUsed(String name, Set<String> used) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.equals("*") || used.contains(simple);
  }

  private static Set<String> used(List<Token> body) {
    Set<String> used = new HashSet<>();
    for (Token token : body) {
      if (token.isWord()) {
        used.add(token.text());
      }
      for (Comment comment : token.before()) {
        if (comment.isJavadoc()) {
          references(comment.text(), used);
        }
      }
    }
    return used;
  }

  /** The names in the references of a Javadoc comment. */
  private static void references(String javadoc, Set<String> used) {
    for (String tag :
        List.of("{@link ", "{@linkplain ", "{@value ", "@see ", "@throws ", "@exception ")) {
      for (int at = javadoc.indexOf(tag); at >= 0; at = javadoc.indexOf(tag, at + 1)) {
        int from = at + tag.length();
        int to = from;
        while (to < javadoc.length() && "\n}".indexOf(javadoc.charAt(to)) < 0) {
          to++;
        }
        for (String word : javadoc.substring(from, to).split("[^\\p{javaJavaIdentifierPart}]+")) {
          used.add(word);
        }
      }
    }
  }

  /** The block of imports, empty or with an empty line behind it. */
  String text() {
    StringBuilder text = new StringBuilder();
    statics.forEach(name -> text.append("import static ").append(name).append(";\n"));
    if (!statics.isEmpty()) {
      text.append('\n');
    }
    types.forEach(name -> text.append("import ").append(name).append(";\n"));
    if (!types.isEmpty()) {
      text.append('\n');
    }
    return text.toString();
  }
}
