package dev.stackprint.gcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.stackprint.templates.project.Project;
import dev.stackprint.verification.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the generator writes is what people read in their projects. */
class GeneratedSourcesTest {
  private static final Path SOURCES = Path.of("target/classes/com/pulumi/gcp");

  @Test
  void someClassesAreKept() throws IOException {
    var kept = Project.builder();
    for (var path :
        List.of(
            "Utilities.java",
            "bigquery/inputs/TableExternalDataConfigurationHivePartitioningOptionsArgs.java",
            "eventarc/GoogleChannelConfig.java",
            "eventarc/GoogleChannelConfigArgs.java",
            "inputs/ProviderBatchingArgs.java",
            "kms/inputs/CryptoKeyVersionTemplateArgs.java",
            "serviceaccount/Account.java",
            "storage/Notification.java",
            "storage/NotificationArgs.java",
            "version.txt",
            "plugin.json")) {
      kept.text(path, Files.readString(SOURCES.resolve(path)));
    }
    GoldenFiles.compare(Path.of("src/test/resources/golden"), kept.build(), path -> true);
  }

  @TestFactory
  Stream<DynamicTest> googleJavaFormatWouldChangeNothing() {
    return Stream.of(".", "bigquery", "iap", "kms", "servicenetworking", "storage", "tpu")
        .map(module -> DynamicTest.dynamicTest(module, () -> checkLayout(SOURCES.resolve(module))));
  }

  private static void checkLayout(Path folder) throws IOException, FormatterException {
    var formatter = new Formatter();
    try (var files = Files.walk(folder, folder.endsWith(".") ? 1 : Integer.MAX_VALUE)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var text = Files.readString(file);
        assertThat(text).as(file.toString()).isEqualTo(formatter.formatSourceAndFixImports(text));
      }
    }
  }
}
