package dev.stackprint.templates.output;

import java.nio.file.Path;
import java.util.List;

/** What came of writing a project. Paths of files are relative to the output folder, in order. */
public sealed interface WriteResult {

  /**
   * The folder holds the project.
   *
   * @param folder the output folder
   * @param created files that were not there
   * @param updated files that got another content
   * @param removed files of the former project that this one does not have
   * @param unchanged files that were not touched: they were as they should be already, or the user
   *     changed them and nothing changed of what is rendered
   * @param saved files of a folder that was not ours, which had another content: it was saved in
   *     {@code .stackprint/replaced} first
   * @param kept files that somebody changed in the very moment of writing, which were left as they
   *     are
   */
  record Written(
      Path folder,
      List<String> created,
      List<String> updated,
      List<String> removed,
      List<String> unchanged,
      List<String> saved,
      List<String> kept)
      implements WriteResult {
    /** Whether the folder held this very project before. */
    public boolean changedNothing() {
      return created.isEmpty() && updated.isEmpty() && removed.isEmpty() && kept.isEmpty();
    }
  }

  /**
   * Nothing was touched, since it would not have been safe.
   *
   * @param reason why, for a program
   * @param message why, for a person
   * @param hint the way out
   * @param conflicts the files at issue, if it is about files
   */
  record Refused(Reason reason, String message, String hint, List<Conflict> conflicts)
      implements WriteResult {}

  /**
   * The file system did not allow it.
   *
   * @param message what failed and where
   * @param hint the way out
   * @param unfinished whether the folder is half written; the next run finishes that first.
   *     Otherwise it is as before
   */
  record Failed(String message, String hint, boolean unfinished) implements WriteResult {}

  /** Why writing was refused. */
  enum Reason {
    /** The root of a file system, the user's home, or a folder above it. */
    PROTECTED_FOLDER,
    /** The output is a file, or something else that is no folder. */
    NOT_A_FOLDER,
    /** The output is a symbolic link. */
    LINK,
    /** The folder is not empty, and what is in it was not written by Stackprint. */
    NOT_OURS,
    /** Files were changed by the user, or stand where the project has others. */
    CONFLICTS,
    /** Another run is writing to the folder. */
    LOCKED,
    /** What is in {@code .stackprint} cannot be understood. */
    UNREADABLE_STATE,
    /** The folder was written by a later version of Stackprint. */
    NEWER_STATE
  }
}
