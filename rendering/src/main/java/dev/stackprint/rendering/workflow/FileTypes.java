package dev.stackprint.rendering.workflow;

import java.util.Set;
import java.util.TreeSet;

/**
 * Types of files that the steps of a target can read, as their names end, without the dot.
 *
 * @param recordings what is transcribed
 * @param texts what models read: what holds nothing but text
 * @param documents what is translated
 * @param speakable what is read aloud
 */
public record FileTypes(
    Set<String> recordings, Set<String> texts, Set<String> documents, Set<String> speakable) {

  /** No types, where steps say themselves what they read. */
  static final FileTypes NONE = new FileTypes(Set.of(), Set.of(), Set.of(), Set.of());

  public FileTypes {
    recordings = Set.copyOf(recordings);
    texts = Set.copyOf(texts);
    documents = Set.copyOf(documents);
    speakable = Set.copyOf(speakable);
  }

  /** Returns all types that some step can read, sorted. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(recordings);
    all.addAll(texts);
    all.addAll(documents);
    return all;
  }
}
