package dev.stackprint.gcp.provider.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdkSourcesTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path folder;

  @Test
  void touchesOnlyWhatIsDifferent() throws IOException {
    SdkSources.write(Map.of("a/A.java", "class A {}", "a/B.java", "class B {}"), folder);
    Files.setLastModifiedTime(folder.resolve("a/A.java"), LONG_AGO);
    Files.setLastModifiedTime(folder.resolve("a/B.java"), LONG_AGO);

    SdkSources.write(Map.of("a/A.java", "class A {}", "a/B.java", "final class B {}"), folder);

    assertThat(Files.getLastModifiedTime(folder.resolve("a/A.java"))).isEqualTo(LONG_AGO);
    assertThat(folder.resolve("a/B.java")).hasContent("final class B {}");
  }

  @Test
  void removesWhatIsNoLongerMade() throws IOException {
    SdkSources.write(Map.of("a/A.java", "class A {}", "b/B.java", "class B {}"), folder);
    SdkSources.write(Map.of("a/A.java", "class A {}"), folder);
    assertThat(folder.resolve("a/A.java")).exists();
    assertThat(folder.resolve("b/B.java")).doesNotExist();
  }

  @Test
  void aFingerprintIsOfAllFilesAndTheirPlaces() throws IOException {
    var before = Fingerprint.ofAllBeside(SdkSources.class);
    assertThat(Fingerprint.ofAllBeside(SdkSources.class)).isEqualTo(before);
    assertThat(Fingerprint.ofAllBeside(SdkSourcesTest.class)).isNotEqualTo(before);
  }
}
