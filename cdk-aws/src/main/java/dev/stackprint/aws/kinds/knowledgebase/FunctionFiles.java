package dev.stackprint.aws.kinds.knowledgebase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The code of the function that starts ingestions, and its test: the same in every project. */
final class FunctionFiles {

  private static final List<String> NAMES = List.of("handler.py", "test_handler.py");

  private FunctionFiles() {}

  /** Returns the files by their paths, within a folder of the project. */
  static Map<String, String> in(String folder) {
    Map<String, String> files = new TreeMap<>();
    for (String name : NAMES) {
      files.put(folder + "/" + name, read("function/" + name));
    }
    return files;
  }

  private static String read(String name) {
    try (InputStream file = FunctionFiles.class.getResourceAsStream(name)) {
      // A checkout may have turned the line ends.
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
