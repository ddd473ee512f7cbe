package dev.stackprint.templates.output;

/**
 * A file that keeps a project from being written.
 *
 * @param path its path, relative to the output folder
 * @param kind what is the matter
 */
public record Conflict(String path, Kind kind) {
  /** What is the matter with a file. */
  public enum Kind {
    CHANGED("was changed since it was rendered"),
    CHANGED_AND_DROPPED("was changed since it was rendered, and is no longer part of the project"),
    NOT_RENDERED("was not rendered by Stackprint"),
    NOT_A_FILE("is a folder or something else where the project has a file"),
    NOT_A_FOLDER("is a file where the project has a folder"),
    LINK("is a symbolic link");

    private final String description;

    Kind(String description) {
      this.description = description;
    }

    public String description() {
      return description;
    }
  }

  @Override
  public String toString() {
    return path + " " + kind.description();
  }
}
