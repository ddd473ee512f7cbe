package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.templates.project.ProjectFile;
import java.nio.charset.StandardCharsets;

/** Stands for the settings by which documents are taken in. */
final class Digest {

  private static final int LENGTH = 12;

  private Digest() {}

  /** Returns twelve hexadecimal digits. */
  static String of(Object... settings) {
    StringBuilder text = new StringBuilder();
    for (Object setting : settings) {
      text.append(setting).append('\n');
    }
    return ProjectFile.sha256(text.toString().getBytes(StandardCharsets.UTF_8))
        .substring(0, LENGTH);
  }
}
