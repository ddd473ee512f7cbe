package dev.stackprint.gcp.workflows;

/** Makes pieces of expressions of Workflows. */
public final class Expressions {

  private Expressions() {}

  /** Returns a string literal of text without control characters. */
  public static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Returns what reads a variable of the environment. */
  public static String environment(String name) {
    return "sys.get_env(" + string(name) + ")";
  }
}
