package dev.stackprint.cli;

import dev.stackprint.blueprints.document.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that are laid over a blueprint. */
final class OverlayOptions {

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "Lay the overlay environments.NAME over the blueprint.")
  private String environment;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set a value, such as components.documents.versioned=false. Can be repeated.")
  private List<String> sets = new ArrayList<>();

  Options options() {
    return new Options(Optional.ofNullable(environment), sets);
  }
}
