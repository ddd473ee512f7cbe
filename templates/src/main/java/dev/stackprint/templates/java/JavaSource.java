package dev.stackprint.templates.java;

/** Java source as a reader wants to see it. */
public final class JavaSource {
  /** Enough for any source: what is left after two drafts is literals that fit on no line. */
  private static final int DRAFTS = 5;

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
    Draft draft = Draft.of(raw.replace("\r\n", "\n"));
    for (int count = 1; !draft.isFinal() && count < DRAFTS; count++) {
      Draft next = Draft.of(draft.source());
      if (next.source().equals(draft.source())) {
        break;
      }
      draft = next;
    }
    return draft.source();
  }
}
