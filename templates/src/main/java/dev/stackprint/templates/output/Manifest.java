package dev.stackprint.templates.output;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was rendered last into a folder.
 *
 * @param version the version of Stackprint that did
 * @param files the files by path, as they were rendered
 */
record Manifest(String version, SortedMap<String, FileState> files) {
  static final Manifest NONE = new Manifest("", new TreeMap<>());

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The SHA-256 of each content. */
  Set<String> contents() {
    var contents = new TreeSet<String>();
    files.values().forEach(state -> contents.add(state.sha256()));
    return contents;
  }
}
