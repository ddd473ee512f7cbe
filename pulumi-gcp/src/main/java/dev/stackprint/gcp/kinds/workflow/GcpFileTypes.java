package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.rendering.workflow.FileTypes;
import java.util.Set;

/** Types of files, as their names end. */
final class GcpFileTypes {

  /**
   * What Speech-to-Text finds the encoding of by itself; what holds nothing but text; what Cloud
   * Translation takes; what can be read aloud.
   */
  static final FileTypes ALL =
      new FileTypes(
          Set.of("amr", "flac", "m4a", "mp3", "mp4", "ogg", "wav", "webm"),
          Set.of("csv", "htm", "html", "json", "md", "txt"),
          Set.of("txt", "md", "htm", "html", "docx", "pptx", "xlsx"),
          Set.of("md", "txt"));

  private GcpFileTypes() {}
}
