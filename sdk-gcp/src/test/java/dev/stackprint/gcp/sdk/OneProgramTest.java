package dev.stackprint.gcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.provider.maven.MavenSdk;
import dev.stackprint.gcp.provider.maven.Missing;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same source compiles against our classes and against those of Maven Central. */
class OneProgramTest {
  @TempDir Path folder;

  @Test
  void aProgramOfWhatBothHaveCompilesAgainstEither() throws IOException {
    var program = read("Both.java");
    assertThat(MavenSdk.lacks(List.of(program))).isEmpty();
    assertThat(errors("Both.java", MavenClasses.ours())).isEmpty();
    assertThat(errors("Both.java", MavenClasses.JAR.toString())).isEmpty();
  }

  @Test
  void classesThatAreSaidToBeMissingAreMissedByTheCompiler() throws IOException {
    assertMissing(
        "NewClasses.java",
        "modelarmor.Template",
        "modelarmor.TemplateArgs",
        "modelarmor.inputs.TemplateFilterConfigArgs",
        "storage.inputs.BucketSoftDeletePolicyArgs",
        "vertex.AiRagCorpus",
        "vertex.AiRagCorpusArgs");
  }

  @Test
  void propertiesThatAreSaidToBeMissingAreMissedByTheCompiler() throws IOException {
    assertMissing(
        "NewProperties.java",
        "storage.Bucket.timeCreated",
        "storage.BucketArgs.rpo",
        "storage.inputs.BucketRetentionPolicyArgs.retentionPeriod");
  }

  private void assertMissing(String file, String... names) throws IOException {
    assertThat(errors(file, MavenClasses.ours())).isEmpty();
    var missing = MavenSdk.lacks(List.of(read(file)));
    assertThat(missing).extracting(Missing::name).containsExactly(names);
    var errors = errors(file, MavenClasses.JAR.toString());
    for (var each : missing) {
      var name = each.name().substring(each.name().lastIndexOf('.') + 1);
      assertThat(errors).as(each.name()).anyMatch(error -> error.contains(name));
    }
  }

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/programs", name));
  }

  private List<String> errors(String name, String api) throws IOException {
    var classPath = new ArrayList<>(MavenClasses.othersOnClassPath());
    classPath.add(0, api);
    var found = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      compiler
          .getTask(
              null,
              files,
              found,
              List.of(
                  "-proc:none",
                  "-cp",
                  String.join(File.pathSeparator, classPath),
                  "-d",
                  folder.toString()),
              null,
              files.getJavaFileObjects(Path.of("src/test/resources/programs", name)))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(OneProgramTest::describe)
        .toList();
  }

  /** The message, and the line that it is about. */
  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    try {
      var lines = diagnostic.getSource().getCharContent(true).toString().split("\n");
      return lines[(int) diagnostic.getLineNumber() - 1] + diagnostic.getMessage(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
