package dev.stackprint.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The verbs of the command line. */
enum Verb {
  LIST(ListCommand.class),
  NEW(NewCommand.class),
  VALIDATE(ValidateCommand.class),
  RENDER(RenderCommand.class),
  SYNTH(SynthCommand.class),
  PREVIEW(PreviewCommand.class),
  PLAN(PlanCommand.class),
  EXPLAIN(ExplainCommand.class),
  SIZE(SizeCommand.class),
  SCHEMA(SchemaCommand.class),
  COMPLETION(CompletionCommand.class);

  private final Class<?> command;

  Verb(Class<?> command) {
    this.command = command;
  }

  /** Returns the name that users type. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Class<?> command() {
    return command;
  }

  /**
   * Returns the verbs that a command line may be about. Reading the annotations of all of them
   * takes longer than most of them run, so that it is one where one is named.
   */
  static List<Verb> of(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    Optional<Verb> named = Stream.of(values()).filter(verb -> verb.key().equals(first)).findFirst();
    // The script that completes commands has to know all of them, and so has the help.
    return named
        .filter(verb -> verb != COMPLETION)
        .map(List::of)
        .orElseGet(() -> List.of(values()));
  }
}
