package dev.stackprint.blueprints.document;

import java.util.List;
import java.util.Optional;

/**
 * What the command line adds to a blueprint.
 *
 * @param environment the environment whose overlay is laid over it
 * @param sets arguments of {@code --set}, {@code path=value} each, applied in order
 */
public record Options(Optional<String> environment, List<String> sets) {

  /** Nothing is added. */
  public static final Options NONE = new Options(Optional.empty(), List.of());

  public Options {
    sets = List.copyOf(sets);
  }
}
