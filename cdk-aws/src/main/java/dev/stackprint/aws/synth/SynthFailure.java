package dev.stackprint.aws.synth;

/** A tool did not do its work: the compiler, the app, or the CDK. */
public final class SynthFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String output;

  SynthFailure(String message, String output) {
    super(message);
    this.output = output;
  }

  /** Returns what the tool wrote; "" if it wrote nothing. */
  public String output() {
    return output;
  }
}
