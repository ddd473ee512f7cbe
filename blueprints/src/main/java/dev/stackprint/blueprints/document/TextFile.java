package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads files that should be UTF-8 text of a reasonable size. */
final class TextFile {

  static final int MAX_BYTES = 1024 * 1024;

  private TextFile() {}

  /**
   * Reads a file that exists.
   *
   * @param name what messages call it
   * @param from where the file is named; findings about its content have their own place
   */
  static Optional<SourceFile> read(Path path, String name, Origin from, Diagnostics diagnostics) {
    if (Files.isDirectory(path)) {
      report(
          Code.UNREADABLE_FILE,
          from,
          "'" + name + "' is a directory",
          "Name the file in it",
          diagnostics);
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return decode(stream.readNBytes(MAX_BYTES + 1), name, from, diagnostics);
    } catch (IOException e) {
      String reason = e instanceof AccessDeniedException ? ": permission denied" : "";
      report(
          Code.UNREADABLE_FILE,
          from,
          "'" + name + "' cannot be read" + reason,
          "Check that you may read the file",
          diagnostics);
      return Optional.empty();
    }
  }

  static Optional<SourceFile> decode(
      byte[] bytes, String name, Origin from, Diagnostics diagnostics) {
    if (bytes.length > MAX_BYTES) {
      report(
          Code.FILE_TOO_LARGE,
          from,
          "'" + name + "' is larger than " + MAX_BYTES / 1024 + " KiB",
          "Is it a blueprint? A long one can be split up through `extends`",
          diagnostics);
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
    // One char more, since the replacement of a malformed byte has to fit.
    CharBuffer output = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(input, output, true);
    if (!result.isError()) {
      return Optional.of(new SourceFile(name, output.flip().toString()));
    }
    int offset = input.position();
    String decoded = output.flip().toString();
    SourceFile file = new SourceFile(name, decoded + '\uFFFD');
    boolean wide = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    report(
        Code.NOT_UTF8,
        Origins.of(file, decoded.length(), decoded.length() + 1),
        wide
            ? "The file is UTF-16, not UTF-8"
            : String.format(
                Locale.ROOT, "Byte %d of the file (0x%02X) is not UTF-8", offset, bytes[offset]),
        "Save the file with the encoding UTF-8",
        diagnostics);
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static void report(
      Code code, Origin origin, String message, String hint, Diagnostics diagnostics) {
    diagnostics.report(code, dev.stackprint.blueprints.value.Path.ROOT, origin, message, hint);
  }
}
