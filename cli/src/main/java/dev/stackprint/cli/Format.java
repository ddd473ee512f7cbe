package dev.stackprint.cli;

import java.util.Locale;

/** How a command prints: for people, or for programs. */
enum Format {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
