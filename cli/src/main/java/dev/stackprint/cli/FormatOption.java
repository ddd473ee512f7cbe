package dev.stackprint.cli;

import picocli.CommandLine.Option;

/** The option {@code --format}. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to print: ${COMPLETION-CANDIDATES}. Default: text.")
  private Format format;

  boolean json() {
    return format == Format.JSON;
  }
}
