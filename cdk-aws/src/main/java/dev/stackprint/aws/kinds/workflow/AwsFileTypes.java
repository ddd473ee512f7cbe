package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.rendering.workflow.FileTypes;
import java.util.Set;

/** Types of files, as their names end. */
final class AwsFileTypes {

  /**
   * What Amazon Transcribe takes; what holds nothing but text; what Amazon Translate takes, the
   * latter ones in batch jobs only; what can be read aloud.
   */
  static final FileTypes ALL =
      new FileTypes(
          Set.of("amr", "flac", "m4a", "mp3", "mp4", "ogg", "wav", "webm"),
          Set.of("csv", "htm", "html", "json", "md", "txt"),
          Set.of("txt", "md", "htm", "html", "docx", "pptx", "xlsx", "xlf"),
          Set.of("md", "txt"));

  private AwsFileTypes() {}
}
