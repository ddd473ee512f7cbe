package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.source.SourceFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a chain of blueprints that extend each other.
 *
 * @param file its text
 * @param path where it lies; empty for a use case
 * @param identity what tells whether it is the same as another one
 */
record BlueprintSource(SourceFile file, Optional<Path> path, String identity) {}
