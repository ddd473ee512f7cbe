package dev.stackprint.templates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names of Java, Python and files made from a blueprint's names: {@code support-assistant} becomes
 * {@code SupportAssistant}, {@code supportAssistant}, {@code supportassistant} or {@code
 * support_assistant}. They are ASCII, so that they mean the same in each file system and locale;
 * accents are dropped, and a letter of another script becomes its code point, as in {@code U6587}.
 */
public final class Names {
  /** What a name that cannot stand for itself is extended by. */
  private static final String SUFFIX = "Component";

  /**
   * The types of java.lang that code is likely to use without an import; a class of that name would
   * hide them.
   */
  private static final Set<String> JAVA_LANG =
      setOf(
          """
          Appendable AutoCloseable Boolean Byte CharSequence Character Class ClassLoader
          Cloneable Comparable Compiler Deprecated Double Enum Error Exception Float
          FunctionalInterface IllegalArgumentException IllegalStateException Integer
          Iterable Long Math Module ModuleLayer Number Object Override Package Process
          ProcessBuilder ProcessHandle Readable Record Runnable Runtime RuntimeException
          RuntimePermission SafeVarargs SecurityManager Short StackTraceElement
          StackWalker StrictMath String StringBuffer StringBuilder SuppressWarnings
          System Thread ThreadDeath ThreadGroup ThreadLocal Throwable VirtualMachineError
          Void
          """);

  private static final Set<String> PYTHON_KEYWORDS =
      setOf(
          """
          and as assert async await break case class continue def del elif else except
          finally for from global if import in is False None True lambda match nonlocal
          not or pass raise return try type while with yield
          """);

  private Names() {}

  /** The name of a class, as {@code SupportAssistant}; never one of java.lang. */
  public static String type(String text) {
    return type(text, Set.of());
  }

  /** The name of a class that is neither one of java.lang nor one of those already taken. */
  public static String type(String text, Set<String> taken) {
    var name = new StringBuilder();
    words(text).forEach(word -> name.append(capitalized(word)));
    var type = startingWithLetter(name.toString(), "N");
    while (JAVA_LANG.contains(type) || taken.contains(type)) {
      type += SUFFIX;
    }
    return type;
  }

  /** The name of a variable or method, as {@code supportAssistant}. */
  public static String variable(String text) {
    var words = words(text);
    var name = new StringBuilder(words.get(0));
    words.subList(1, words.size()).forEach(word -> name.append(capitalized(word)));
    var variable = startingWithLetter(name.toString(), "n");
    return isReserved(variable) ? variable + SUFFIX : variable;
  }

  /** The name of a constant, as {@code SUPPORT_ASSISTANT}. */
  public static String constant(String text) {
    return startingWithLetter(String.join("_", words(text)).toUpperCase(Locale.ROOT), "N");
  }

  /** One segment of a package's name, as {@code supportassistant}. */
  public static String packageSegment(String text) {
    var segment = startingWithLetter(String.join("", words(text)), "n");
    return isReserved(segment) ? segment + SUFFIX.toLowerCase(Locale.ROOT) : segment;
  }

  /** The name of a Python variable, function or module, as {@code support_assistant}. */
  public static String python(String text) {
    var name = startingWithLetter(String.join("_", words(text)), "n");
    return isPythonKeyword(name) ? name + "_" : name;
  }

  /** A name for files and identifiers of the cloud, as {@code support-assistant}. */
  public static String kebab(String text) {
    return String.join("-", words(text));
  }

  static boolean isPythonKeyword(String name) {
    return PYTHON_KEYWORDS.contains(name);
  }

  static boolean isReserved(String name) {
    // Not names of variables that read well, though only some versions of Java reserve them.
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)
        || Set.of("var", "yield", "record", "sealed", "permits", "when").contains(name);
  }

  /**
   * The words of a name in lower case: parted by what is neither letter nor digit, and where a
   * capital begins.
   */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var afterSmall = false;
    for (int i = 0, codePoint; i < plain.length(); i += Character.charCount(codePoint)) {
      codePoint = plain.codePointAt(i);
      if (isCombiningMark(codePoint)) {
        continue;
      }
      var capital = codePoint >= 'A' && codePoint <= 'Z';
      var asciiLetterOrDigit = isAsciiLetterOrDigit(codePoint);
      if (!word.isEmpty() && (!asciiLetterOrDigit || (capital && afterSmall))) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (asciiLetterOrDigit) {
        word.append((char) (capital ? codePoint + ('a' - 'A') : codePoint));
      } else if (codePoint >= 0x80) {
        words.add("u" + Integer.toHexString(codePoint));
      }
      afterSmall = asciiLetterOrDigit && !capital;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    if (words.isEmpty()) {
      words.add("unnamed");
    }
    return words;
  }

  private static Set<String> setOf(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  private static boolean isAsciiLetterOrDigit(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z')
        || (codePoint >= 'A' && codePoint <= 'Z')
        || (codePoint >= '0' && codePoint <= '9');
  }

  private static boolean isCombiningMark(int codePoint) {
    return codePoint >= 0x0300 && codePoint <= 0x036F;
  }

  private static String startingWithLetter(String name, String prefix) {
    return Character.isDigit(name.charAt(0)) ? prefix + name : name;
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
