package dev.stackprint.toolchain;

/** A tool did not do its work: the compiler, the project's program, or a cloud's own tool. */
public final class ToolFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String output;

  /**
   * Makes a failure.
   *
   * @param message what did not happen
   * @param output what the tool wrote; "" if it wrote nothing
   */
  public ToolFailure(String message, String output) {
    super(message);
    this.output = output;
  }

  /** Returns what the tool wrote; "" if it wrote nothing. */
  public String output() {
    return output;
  }
}
