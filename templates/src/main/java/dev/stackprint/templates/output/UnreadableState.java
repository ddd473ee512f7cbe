package dev.stackprint.templates.output;

/** What lies in {@code .stackprint} is not what this version wrote. */
sealed class UnreadableState extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableState(String message) {
    super(message);
  }

  /** A later version wrote it. */
  static final class Newer extends UnreadableState {
    private static final long serialVersionUID = 1L;

    Newer(String version) {
      super(version);
    }
  }
}
