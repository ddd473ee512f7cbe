package dev.stackprint.gcp.preview;

/**
 * What a program told the engine.
 *
 * @param severity how bad it is
 * @param message the text
 * @param urn the resource that it is about; "" if none
 */
public record LogLine(Severity severity, String message, String urn) {

  /** How bad a line is. */
  public enum Severity {
    DEBUG,
    INFO,
    WARNING,
    ERROR
  }
}
