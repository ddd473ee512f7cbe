package dev.stackprint.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes pieces of Java. */
public final class JavaCode {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern TOKENS_OF_A_TYPE =
      Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*|\\.(?!\\.)|[<>?,&\\[\\]]|\\s+");
  private static final Set<String> WORDS_IN_A_TYPE =
      Set.of(
          "boolean", "byte", "char", "double", "extends", "float", "int", "long", "short", "super",
          "void");

  private JavaCode() {}

  /**
   * The name of something, as {@link Names} makes them.
   *
   * @throws IllegalArgumentException if it is not an ASCII identifier, or reserved
   */
  public static Code identifier(String name) {
    if (!isIdentifier(name)) {
      throw new IllegalArgumentException("not a name in Java: " + JsonCode.string(name));
    }
    return Code.java(name);
  }

  /**
   * The name of the class made from a blueprint's name: {@code support-assistant}, {@code
   * SupportAssistant}.
   */
  public static Code typeName(String text) {
    return identifier(Names.type(text));
  }

  /**
   * The name of the variable made from a blueprint's name: {@code support-assistant}, {@code
   * supportAssistant}.
   */
  public static Code variable(String text) {
    return identifier(Names.variable(text));
  }

  /** The name of a package, as {@code com.acme.support}. */
  public static Code packageName(String name) {
    for (var segment : name.split("\\.", -1)) {
      identifier(segment);
    }
    return Code.java(name);
  }

  /**
   * A type as it is written, as {@code List<String>} or {@code java.util.Map<String, ? extends
   * Number>[]}.
   */
  public static Code type(String type) {
    var token = TOKENS_OF_A_TYPE.matcher(type);
    var depth = 0;
    for (var at = 0; at < type.length(); at = token.end()) {
      if (!token.find(at) || token.start() != at || depth < 0) {
        throw notAType(type);
      }
      var text = token.group();
      depth += text.equals("<") ? 1 : text.equals(">") ? -1 : 0;
      if (NAME.matcher(text).matches() && !isIdentifier(text) && !WORDS_IN_A_TYPE.contains(text)) {
        throw notAType(type);
      }
    }
    if (type.isBlank() || depth != 0) {
      throw notAType(type);
    }
    return Code.java(type);
  }

  /** A string literal, or an expression of such where the text is too long for one. */
  public static Code string(String text) {
    if (JavaText.constantLength(text) <= JavaText.LONGEST_CONSTANT) {
      return Code.java(literal(text));
    }
    // Not a sum: the compiler would make one constant of it again.
    return Code.java(
        pieces(text).stream()
            .map(JavaCode::literal)
            .collect(Collectors.joining(", ", "String.join(\"\", ", ")")));
  }

  /**
   * Text of more than one line as a text block, any other as {@link #string} gives it. So is text
   * with characters that cannot be seen: at the end of a line the compiler would drop some.
   */
  public static Code text(String text) {
    var body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    if (body.indexOf('\n') < 0
        || text.codePoints().anyMatch(c -> c != '\n' && Unseen.contains(c))
        || JavaText.constantLength(text) > JavaText.LONGEST_CONSTANT) {
      return string(text);
    }
    var block = new StringBuilder("\"\"\"\n");
    for (var line : body.split("\n", -1)) {
      block.append(textBlockLine(line)).append('\n');
    }
    if (body.equals(text)) {
      // The delimiter stands by itself, so that no indentation is taken for incidental.
      block.insert(block.length() - 1, '\\');
    }
    return Code.java(block.append("\"\"\"").toString());
  }

  private static String textBlockLine(String line) {
    var escaped =
        JavaText.escapeAnyLength(line).replace("\\\"", "\"").replace("\"\"\"", "\"\"\\\"");
    // Spaces at the end of a line would be dropped.
    return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
  }

  /** String expressions, one of which at least is a literal or of type String, added up. */
  public static Code concat(Code... parts) {
    return join(" + ", Arrays.asList(parts));
  }

  public static Code number(long number) {
    return Code.java(
        Integer.MIN_VALUE <= number && number <= Integer.MAX_VALUE ? "" + number : number + "L");
  }

  /** A finite number as a literal of type double. */
  public static Code number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("no literal stands for " + number);
    }
    return Code.java(Double.toString(number));
  }

  public static Code bool(boolean value) {
    return Code.java(Boolean.toString(value));
  }

  /** A method called on an object or a class. */
  public static Code call(Code receiver, String method, Code... arguments) {
    return Code.java(java(receiver) + "." + identifier(method) + arguments(arguments));
  }

  /** A constructor called. */
  public static Code construct(Code type, Code... arguments) {
    return Code.java("new " + java(type) + arguments(arguments));
  }

  /** A list of such expressions, {@code List.of(...)}. */
  public static Code list(List<Code> elements) {
    return Code.java("List.of(" + join(", ", elements) + ")");
  }

  public static Code join(String separator, List<Code> parts) {
    return Code.java(parts.stream().map(JavaCode::java).collect(Collectors.joining(separator)));
  }

  /**
   * Prose inside a {@code //} or a block comment, on one line. Unlike a string that a template
   * interpolates, it is not escaped as in a literal: quotes stay as they are.
   */
  public static Code comment(String text) {
    return Code.java(prose(text).replace("*/", "* /"));
  }

  /** Prose inside a Javadoc comment, on one line: no HTML, no tag. */
  public static Code javadoc(String text) {
    return Code.java(
        prose(text)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("{", "&#123;")
            .replace("}", "&#125;")
            .replace("*/", "*&#47;"));
  }

  private static String prose(String text) {
    var line = Whitespace.fold(text);
    var out = new StringBuilder(line.length());
    for (int i = 0, codePoint; i < line.length(); i += Character.charCount(codePoint)) {
      codePoint = line.codePointAt(i);
      if (codePoint == '\\') {
        // The compiler reads unicode escapes in comments, too, and rejects what only looks like
        // one.
        out.append(line.startsWith("u", i + 1) ? "\\ " : "\\");
      } else if (Unseen.contains(codePoint)) {
        out.append('\uFFFD');
      } else {
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  private static String arguments(Code... arguments) {
    return "(" + join(", ", Arrays.asList(arguments)) + ")";
  }

  private static String java(Code code) {
    if (code.language() != Language.JAVA) {
      throw new IllegalArgumentException(
          "code of " + code.language() + " cannot stand in Java: " + code);
    }
    return code.text();
  }

  private static String literal(String text) {
    return '"' + JavaText.escapeAnyLength(text) + '"';
  }

  private static boolean isIdentifier(String name) {
    return NAME.matcher(name).matches() && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
  }

  private static IllegalArgumentException notAType(String type) {
    return new IllegalArgumentException("not a type in Java: " + JsonCode.string(type));
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var start = 0;
    var length = 0;
    for (var i = 0; i < text.length(); i++) {
      var next = JavaText.constantLength(text.charAt(i));
      if (length + next > JavaText.LONGEST_CONSTANT) {
        pieces.add(text.substring(start, i));
        start = i;
        length = 0;
      }
      length += next;
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
