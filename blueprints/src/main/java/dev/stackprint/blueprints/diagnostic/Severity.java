package dev.stackprint.blueprints.diagnostic;

/** How bad a finding is. */
public enum Severity {
  /** Nothing can be rendered. */
  ERROR,
  /** Rendered all the same, but the user should know. */
  WARNING
}
