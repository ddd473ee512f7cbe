package dev.stackprint.rendering.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word of a command: text, and names of what is put in its place.
 *
 * @param parts the parts, in order
 */
record CommandWord(List<Part> parts) {

  private static final Pattern NAMED =
      Pattern.compile("\\{(?:(inputs|files|outputs)\\.([a-z0-9_]+)|tracking)}");

  /** A part of a word. */
  sealed interface Part {

    /**
     * Text.
     *
     * @param text the text
     */
    record Text(String text) implements Part {}

    /**
     * What is put in the place of a name.
     *
     * @param of which names it is one of: {@code inputs}, {@code files}, {@code outputs}
     * @param name the name
     */
    record Named(String of, String name) implements Part {}

    /** What runs are recorded with. */
    record Tracking() implements Part {}
  }

  static CommandWord of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = NAMED.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Part.Text(text.substring(end, matcher.start())));
      }
      parts.add(
          matcher.group(1) == null
              ? new Part.Tracking()
              : new Part.Named(matcher.group(1), matcher.group(2)));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Part.Text(text.substring(end)));
    }
    return new CommandWord(parts);
  }

  String write(CommandWriting writing) {
    return parts.stream().map(part -> write(part, writing)).collect(Collectors.joining());
  }

  private static String write(Part part, CommandWriting writing) {
    if (part instanceof Part.Text text) {
      return writing.text(text.text());
    }
    if (part instanceof Part.Named named) {
      return switch (named.of()) {
        case "inputs" -> writing.input(named.name());
        case "files" -> writing.files(named.name());
        default -> writing.output(named.name());
      };
    }
    return writing.tracking();
  }
}
