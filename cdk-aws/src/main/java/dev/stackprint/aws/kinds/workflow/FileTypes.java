package dev.stackprint.aws.kinds.workflow;

import java.util.Set;
import java.util.TreeSet;

/** Types of files, as their names end. */
final class FileTypes {

  /** What Amazon Transcribe takes. */
  static final Set<String> RECORDINGS =
      Set.of("amr", "flac", "m4a", "mp3", "mp4", "ogg", "wav", "webm");

  /** What holds nothing but text. */
  static final Set<String> TEXTS = Set.of("csv", "htm", "html", "json", "md", "txt");

  /** What Amazon Translate takes, the latter ones in batch jobs only. */
  static final Set<String> DOCUMENTS =
      Set.of("txt", "md", "htm", "html", "docx", "pptx", "xlsx", "xlf");

  /** What can be read aloud. */
  static final Set<String> SPEAKABLE = Set.of("md", "txt");

  private FileTypes() {}

  /** Returns all types that some step can read, sorted. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>(RECORDINGS);
    all.addAll(TEXTS);
    all.addAll(DOCUMENTS);
    return all;
  }
}
