package dev.stackprint.templates.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes other sources of a sample: the same code on other lines, and the same code with other
 * names.
 */
final class Disguise {
  /** Names that the formatter knows, and words that are none. */
  private static final Set<String> FIXED =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double else"
                  + " enum extends final finally float for if implements import instanceof int"
                  + " interface long native new null package private protected public return short"
                  + " static strictfp super switch synchronized this throw throws transient true try"
                  + " void volatile while false var yield record sealed non permits java lang com"
                  + " acme org jspecify annotations Nullable stream parallelStream toBuilder log"
                  + " atInfo atWarning withCause")
              .split(" "));

  private final Random random;

  Disguise(long seed) {
    random = new Random(seed);
  }

  /** The same tokens, each on any line; comments and imports keep theirs. */
  String scrambled(String source) {
    int imports = source.lastIndexOf("\nimport ");
    int body = source.indexOf('\n', imports < 0 ? source.indexOf("package ") : imports + 1);
    StringBuilder out = new StringBuilder();
    for (Token token : Tokenizer.tokenize(source)) {
      for (Comment comment : token.before()) {
        out.append("\n".repeat(comment.newlines())).append(comment.text());
      }
      out.append(gap(token, token.offset() < body)).append(token.text());
      for (Comment comment : token.after()) {
        out.append(' ').append(comment.text()).append(comment.isLine() ? "\n" : "");
      }
    }
    return out.toString();
  }

  private String gap(Token token, boolean kept) {
    if (kept) {
      return token.newlines() > 0 ? "\n".repeat(token.newlines()) : token.glued() ? "" : " ";
    }
    if (!token.before().isEmpty() && token.newlines() > 0) {
      return "\n".repeat(token.newlines());
    }
    boolean partOfAnother = token.is(">") || token.is(">=") || token.is("-") || token.is("sealed");
    if (partOfAnother && token.glued()) {
      return "";
    }
    return random.nextInt(9) == 0 ? "\n" : " ".repeat(1 + random.nextInt(2));
  }

  /**
   * The same source with names and some strings of other lengths, so that other things fit on a
   * line.
   */
  String renamed(String source) {
    Map<String, String> names = new HashMap<>();
    StringBuilder out = new StringBuilder();
    int copied = 0;
    List<Token> tokens = Tokenizer.tokenize(source);
    for (Token token : tokens) {
      String text = token.text();
      if (token.isWord() && !FIXED.contains(text)) {
        text = names.computeIfAbsent(text, this::name);
      } else if (text.startsWith("\"") && !text.startsWith("\"\"\"") && random.nextInt(3) == 0) {
        text = string();
      }
      out.append(source, copied, token.offset()).append(text);
      copied = token.offset() + token.text().length();
    }
    return out.append(source.substring(copied)).toString();
  }

  /** A name of another length that is spelled in the same way. */
  private String name(String old) {
    boolean upper = old.equals(old.toUpperCase(java.util.Locale.ROOT));
    boolean camel = !upper && old.chars().skip(1).anyMatch(Character::isUpperCase);
    int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 45 : 16);
    StringBuilder name = new StringBuilder();
    while (name.length() < length) {
      char letter = (char) ('a' + random.nextInt(26));
      boolean capital =
          upper
              || (name.length() == 0 && Character.isUpperCase(old.charAt(0)))
              || (name.length() == 2 && camel);
      name.append(capital ? Character.toUpperCase(letter) : letter);
    }
    return FIXED.contains(name.toString()) ? name + "x" : name.toString();
  }

  private String string() {
    StringBuilder string = new StringBuilder("\"");
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      string.append(random.nextInt(7) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return string + (random.nextInt(6) == 0 ? "%s\"" : "\"");
  }
}
