package dev.stackprint.templates.java;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The imports of a source: those in use, sorted, static ones first. */
final class Imports {
  private static final Set<String> TYPE_ANNOTATIONS =
      Set.of(
          "org.jspecify.annotations.NonNull",
          "org.jspecify.annotations.Nullable",
          "org.checkerframework.checker.nullness.qual.NonNull",
          "org.checkerframework.checker.nullness.qual.Nullable");

  private final TreeSet<String> statics = new TreeSet<>();
  private final TreeSet<String> types = new TreeSet<>();
  private final StringBuilder comments = new StringBuilder();

  private Imports() {}

  /** Reads the imports at the cursor and keeps those that something behind them uses. */
  static Imports read(Tokens tokens, List<Token> all, String ownPackage) {
    Imports imports = new Imports();
    TreeSet<String> statics = new TreeSet<>();
    TreeSet<String> types = new TreeSet<>();
    int start = tokens.position();
    while (tokens.at("import") || tokens.at(";")) {
      imports.comments(tokens.peek(), tokens.position() == start);
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
    Set<String> used = new UsedNames(all, start, tokens.position()).names();
    for (String name : statics) {
      if (isUsed(name, used)) {
        imports.statics.add(name);
      }
    }
    for (String name : types) {
      if (isUsed(name, used) && !isVisible(name, ownPackage)) {
        imports.types.add(name);
      }
    }
    return imports;
  }

  /** Whether a name needs no import: it is in the package of the source or in {@code java.lang}. */
  private static boolean isVisible(String name, String ownPackage) {
    String its = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return !name.endsWith("*") && (its.equals(ownPackage) || its.equals("java.lang"));
  }

  private static boolean isUsed(String name, Set<String> used) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.equals("*") || used.contains(simple);
  }

  /**
   * Comments may stand before the first import only: anywhere else nobody knows what they are
   * about.
   */
  private void comments(Token token, boolean first) {
    for (Comment comment : token.before()) {
      if (!first) {
        throw new JavaSyntaxException(token.line(), "a comment between imports: " + comment.text());
      }
      comments.append(CommentText.layout(comment.text(), 0)).append('\n');
    }
    if (comments.length() > 0 && token.newlines() > 1) {
      comments.append('\n');
    }
  }

  /** The simple names of the annotations that belong to types. */
  Set<String> typeAnnotations() {
    Set<String> names = new HashSet<>();
    for (String name : types) {
      if (TYPE_ANNOTATIONS.contains(name)) {
        names.add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
    return names;
  }

  /** The block of imports, empty or with an empty line behind it. */
  String text() {
    StringBuilder text = new StringBuilder(comments);
    for (String name : statics) {
      text.append("import static ").append(name).append(";\n");
    }
    if (!statics.isEmpty()) {
      text.append('\n');
    }
    for (String name : types) {
      text.append("import ").append(name).append(";\n");
    }
    if (!types.isEmpty()) {
      text.append('\n');
    }
    return text.toString();
  }
}
