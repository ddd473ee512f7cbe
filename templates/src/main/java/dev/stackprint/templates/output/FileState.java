package dev.stackprint.templates.output;

import dev.stackprint.templates.project.ProjectFile;

/**
 * What a file is, as far as we compare it.
 *
 * @param sha256 of its content
 * @param executable whether it can be run
 */
record FileState(String sha256, boolean executable) {
  static FileState of(ProjectFile file) {
    return new FileState(file.sha256(), file.executable());
  }
}
