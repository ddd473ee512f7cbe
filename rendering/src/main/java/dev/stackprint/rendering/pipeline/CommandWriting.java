package dev.stackprint.rendering.pipeline;

/** How a target writes the words of a command. */
public interface CommandWriting {

  /** Returns where the files of an input are. */
  String input(String name);

  /** Returns where the files of a store are. */
  String files(String name);

  /** Returns where an output is made. */
  String output(String name);

  /** Returns what runs are recorded with. */
  String tracking();

  /** Returns what the blueprint says, so that the target takes it as it is. */
  String text(String text);
}
