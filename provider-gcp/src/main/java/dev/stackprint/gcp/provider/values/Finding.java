package dev.stackprint.gcp.provider.values;

/**
 * A value that its API would refuse.
 *
 * @param path where it stands among the inputs, as {@code lifecycleRules[0].action.type}
 * @param message what is wrong with it, and what may stand there
 */
public record Finding(String path, String message) {}
