package dev.stackprint.templates.output;

import java.util.List;

/**
 * What is being written. From the moment that it lies on the disk the new project holds: whoever
 * finds it finishes the changes that it lists.
 *
 * @param manifest the manifest after the changes
 * @param changes removals first
 */
record Journal(Manifest manifest, List<Change> changes) {}
