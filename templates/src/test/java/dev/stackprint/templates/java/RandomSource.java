package dev.stackprint.templates.java;

import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** A random class of the kind that templates print, with names and texts of all lengths. */
final class RandomSource {
  private static final int DEPTH = 3;

  private final Random random;

  private RandomSource(long seed) {
    random = new Random(seed);
  }

  static String of(long seed) {
    return new RandomSource(seed).unit();
  }

  private String unit() {
    return "package a;\n"
        + javadoc()
        + "final class "
        + type()
        + " {"
        + repeat(1, 3, "\n", this::member)
        + "}";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String repeat(int min, int max, String separator, Supplier<String> part) {
    StringBuilder all = new StringBuilder();
    int count = min + random.nextInt(max - min + 1);
    for (int i = 0; i < count; i++) {
      all.append(i > 0 ? separator : "").append(part.get());
    }
    return all.toString();
  }

  private String letters(int most) {
    return repeat(1, most, "", () -> String.valueOf((char) ('a' + random.nextInt(26))));
  }

  /** A name; the underscore keeps it from being a word of the language. */
  private String name() {
    String name = letters(chance(5) ? 40 : 14);
    return name.length() < 3 ? name.replace('f', 'x').replace('o', 'x') : letters(1) + "Q" + name;
  }

  private String type() {
    String name = letters(chance(5) ? 35 : 14);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String typeUse() {
    return switch (random.nextInt(6)) {
      case 0 -> type() + "<" + type() + ">";
      case 1 -> "Map<" + type() + ", List<? extends " + type() + ">>";
      case 2 -> type() + "." + type();
      case 3 -> pick("int", "String", "boolean", "byte[]");
      default -> type();
    };
  }

  private String string() {
    String text =
        repeat(
            0, chance(4) ? 70 : 25, "", () -> chance(7) ? pick(" ", "%s", "\\n", "-") : letters(1));
    return '"' + text + '"';
  }

  private String words(int most) {
    return repeat(
        1,
        most,
        " ",
        () -> chance(15) ? "{@code " + letters(9) + " " + letters(9) + "}" : letters(12));
  }

  private String javadoc() {
    return switch (random.nextInt(5)) {
      case 0 -> "/** " + words(22) + ". */\n";
      case 1 ->
          "/** "
              + words(30)
              + ".\n * "
              + words(20)
              + "\n *\n * "
              + words(20)
              + "\n * @see A\n * @since "
              + words(30)
              + "\n */\n";
      case 2 -> "// " + words(25).replace("{@", "{") + "\n";
      default -> "";
    };
  }

  private String member() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> field();
      case 2 ->
          javadoc()
              + "record "
              + type()
              + "("
              + repeat(0, 4, ", ", () -> typeUse() + " " + name())
              + ")"
              + pick("", " implements Value, Named")
              + " {}";
      default -> method();
    };
  }

  private String field() {
    String annotations = pick("", "", "@Inject ", "@Named(\"x\") ", "@Inject @Nullable ");
    String value = chance(3) ? "" : " = " + expr(2);
    return javadoc() + annotations + "private final " + typeUse() + " " + name() + value + ";";
  }

  private String parameter() {
    return pick("", "", "final ", "@Nullable ") + typeUse() + " " + name();
  }

  private String method() {
    return javadoc()
        + pick("", "@Override ", "@Test @Tag(\"slow\") ")
        + pick("", "public ", "private static <T> ")
        + typeUse()
        + " "
        + name()
        + "("
        + repeat(0, 5, ", ", this::parameter)
        + ")"
        + pick("", "", " throws IOException", " throws IOException, TimeoutException")
        + " {"
        + statements(DEPTH)
        + "}";
  }

  private String statements(int depth) {
    return repeat(1, 3, chance(3) ? "\n\n" : "\n", () -> statement(depth));
  }

  private String statement(int depth) {
    if (depth == 0) {
      return call(0) + ";";
    }
    return switch (random.nextInt(11)) {
      case 0 -> typeUse() + " " + name() + " = " + expr(depth) + ";";
      case 1 -> "var " + name() + " = " + expr(depth) + ";";
      case 2 -> "this." + name() + pick(" = ", " += ") + expr(depth) + ";";
      case 3 -> "return " + expr(depth) + ";";
      case 4 -> "throw new " + type() + arguments(depth) + ";";
      case 5 ->
          "if ("
              + expr(depth - 1)
              + ") {"
              + statements(depth - 1)
              + "}"
              + pick("", " else " + statement(0), " else {" + statements(depth - 1) + "}");
      case 6 ->
          "for ("
              + typeUse()
              + " "
              + name()
              + " : "
              + chain(depth - 1)
              + ") {"
              + statements(depth - 1)
              + "}";
      case 7 ->
          "try ("
              + typeUse()
              + " "
              + name()
              + " = "
              + call(depth - 1)
              + ") {"
              + statements(depth - 1)
              + "} catch (A | B e) {}";
      case 8 -> chain(depth) + "; // " + words(9).replace("{@", "{") + "\n";
      default -> chain(depth) + ";";
    };
  }

  private String arguments(int depth) {
    return "(" + repeat(0, 4, ", ", () -> depth <= 0 ? atom() : argument(depth - 1)) + ")";
  }

  private String argument(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> name() + " -> " + expr(depth);
      case 1 -> "(" + name() + ", " + name() + ") -> " + expr(depth);
      case 2 -> name() + " -> {" + statements(0) + "}";
      case 3 -> type() + "::" + name();
      case 4, 5 -> expr(depth);
      default -> atom();
    };
  }

  private String atom() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> string();
      case 2 -> String.valueOf(random.nextInt(99999));
      case 3 -> "this." + name();
      case 4 -> type() + "." + letters(15).toUpperCase(Locale.ROOT);
      default -> name();
    };
  }

  private String call(int depth) {
    return name() + arguments(depth);
  }

  private String chain(int depth) {
    String start =
        switch (random.nextInt(9)) {
          case 0 -> call(depth);
          case 1 -> type();
          case 2 -> "this." + name();
          case 3 -> type() + ".Builder.create(this, \"Id\")";
          case 4 -> "new " + type() + arguments(depth);
          case 5 -> name() + "." + name();
          case 6 -> type() + "." + type();
          default -> name();
        };
    String link = chance(12) ? pick("stream", "toBuilder", "<String>get") : null;
    return start
        + repeat(1, 7, "", () -> "." + (link == null ? name() : link) + arguments(depth - 1));
  }

  private String expr(int depth) {
    if (depth <= 0) {
      return atom();
    }
    return switch (random.nextInt(13)) {
      case 0 -> repeat(2, 5, pick(" + ", " && ", " || ", " - ", " * "), () -> operand(depth - 1));
      case 1 ->
          operand(depth - 1) + " == null ? " + operand(depth - 1) + " : " + operand(depth - 1);
      case 2 -> "new " + type() + "<>" + arguments(depth);
      case 3 -> "(" + typeUse() + ") " + name() + arguments(depth);
      case 4 -> "List.of" + arguments(depth);
      case 5 -> "Map.of" + arguments(depth);
      case 6 ->
          "switch ("
              + name()
              + ") { case A, B -> "
              + expr(depth - 1)
              + "; default -> "
              + expr(depth - 1)
              + "; }";
      case 7 -> "new String[] {" + repeat(1, 9, ", ", this::string) + "}";
      case 8 -> string() + " + " + repeat(1, 4, " + ", () -> chance(2) ? string() : name());
      case 9 -> atom();
      case 10 -> call(depth);
      default -> chain(depth);
    };
  }

  private String operand(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> chain(depth);
      case 1 -> "(" + expr(depth) + ")";
      default -> atom();
    };
  }
}
