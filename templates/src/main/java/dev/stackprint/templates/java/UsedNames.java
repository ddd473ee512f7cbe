package dev.stackprint.templates.java;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The simple names that a source refers to, in code and in the references of its Javadoc. */
final class UsedNames {
  private static final List<String> BLOCK_TAGS = List.of("@see", "@throws", "@exception");

  private static final List<String> INLINE_TAGS = List.of("{@link", "{@linkplain", "{@value");

  /** Words after which a name is used and not declared. */
  private static final Set<String> BEFORE_USE =
      Set.of(
          "assert",
          "case",
          "default",
          "do",
          "else",
          "extends",
          "final",
          "implements",
          "instanceof",
          "new",
          "permits",
          "return",
          "super",
          "throw",
          "throws",
          "yield",
          "when",
          "public",
          "protected",
          "private",
          "abstract",
          "static",
          "sealed",
          "transient",
          "volatile",
          "synchronized",
          "native",
          "strictfp",
          "package");

  private final List<Token> tokens;
  private final Set<String> names = new HashSet<>();

  /** Reads all tokens but those of the imports, which are between the two indices. */
  UsedNames(List<Token> tokens, int importsFrom, int importsTo) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i >= importsFrom && i < importsTo) {
        continue;
      }
      if (token.isWord() && isUse(i)) {
        names.add(token.text());
      }
      for (Comment comment : token.before()) {
        if (comment.isJavadoc()) {
          references(comment.text());
        }
      }
    }
  }

  Set<String> names() {
    return names;
  }

  private boolean isUse(int index) {
    if (index == 0) {
      return true;
    }
    Token before = tokens.get(index - 1);
    if (before.is(".") || before.is("::")) {
      return false;
    }
    boolean annotation = index > 1 && tokens.get(index - 2).is("@");
    return !before.isWord() || annotation || BEFORE_USE.contains(before.text());
  }

  private void references(String javadoc) {
    for (int at = javadoc.indexOf('@'); at >= 0; at = javadoc.indexOf('@', at + 1)) {
      for (String tag : javadoc.charAt(at - 1) == '{' ? INLINE_TAGS : BLOCK_TAGS) {
        int from = tag.startsWith("{") ? at - 1 : at;
        int end = from + tag.length();
        if (javadoc.startsWith(tag, from)
            && end < javadoc.length()
            && Character.isWhitespace(javadoc.charAt(end))) {
          reference(javadoc, end);
        }
      }
    }
  }

  /** Reads {@code Type#method(Type, Type)}: every name but those behind a dot or a hash sign. */
  private void reference(String javadoc, int from) {
    int at = from;
    while (at < javadoc.length()
        && (Character.isWhitespace(javadoc.charAt(at)) || javadoc.charAt(at) == '*')) {
      at++;
    }
    int depth = 0;
    char before = ' ';
    while (at < javadoc.length()) {
      char c = javadoc.charAt(at);
      int end = at;
      while (Character.isJavaIdentifierPart(javadoc.charAt(end))) {
        end++;
      }
      if (end > at) {
        if (before != '.' && before != '#') {
          names.add(javadoc.substring(at, end));
        }
        before = ' ';
        at = end;
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '}' || (depth == 0 && c != '.' && c != '#')) {
        return;
      }
      before = c;
      at++;
    }
  }
}
