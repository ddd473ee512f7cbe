package dev.stackprint.gcp.preview;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Pulumi program as it is run.
 *
 * @param folder the project's folder, where it runs
 * @param mainClass its class with its package
 * @param project the name of the Pulumi project
 * @param stack the name of the stack
 * @param config the configuration, such as {@code gcp:project}
 */
record Program(
    Path folder, String mainClass, String project, String stack, SortedMap<String, String> config) {

  Program {
    folder = folder.toAbsolutePath().normalize();
    config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
  }
}
