package dev.stackprint.blueprints.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  private static final Origin HERE = new Origin(new SourceFile("argument", ""), 1, 1, 1);

  @TempDir private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFileMayBeOneMebibyteLong() throws IOException {
    assertThat(read(new byte[TextFile.MAX_BYTES])).isPresent();
    assertThat(diagnostics.isEmpty()).isTrue();
    assertThat(read(new byte[TextFile.MAX_BYTES + 1])).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FILE_TOO_LARGE.id());
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertThat(read("\uFEFFname: x\n".getBytes("UTF-8")))
        .map(SourceFile::text)
        .contains("name: x\n");
  }

  @Test
  void aByteThatIsNotUtf8IsFoundInItsLine() throws IOException {
    byte[] bytes = "a: é\nb: 資 x\n".getBytes("UTF-8");
    bytes[bytes.length - 2] = (byte) 0xC3;
    assertThat(read(bytes)).isEmpty();
    assertThat(diagnostics.sorted().get(0).origin()).hasToString("f.yaml:2:6");
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
    assertThat(read(new byte[] {'a', ':', ' ', (byte) 0xC3})).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  private Optional<SourceFile> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("f.yaml"), bytes);
    return TextFile.read(file, "f.yaml", HERE, diagnostics);
  }
}
