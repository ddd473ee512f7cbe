package dev.stackprint.toolchain;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of arguments for {@code java @FILE}. The CDK CLI takes the app's command as one line,
 * which it takes apart in a way of its own; so the line is kept as simple as can be.
 */
public final class ArgumentFile {

  private ArgumentFile() {}

  /** Writes arguments so that Java reads each as it is, spaces and all. */
  public static void write(Path file, List<String> arguments) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        arguments.stream()
            .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(System.lineSeparator())),
        Charset.defaultCharset());
  }
}
