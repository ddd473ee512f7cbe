package dev.stackprint.blueprints.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code docs/reference} say what the kinds say. {@code -Ddocs.update=true} writes
 * them.
 */
class ReferenceDocsTest {

  private static final Path FOLDER = Path.of("../docs/reference");
  private static final Path BLUEPRINTS = Path.of("../cdk-aws/src/test/resources/blueprints");

  @Test
  void pagesAreUpToDate() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("docs.update")) {
      write(pages);
    }

    assertThat(onDisk())
        .as("docs/reference is out of date: run the tests with -Ddocs.update=true")
        .isEqualTo(pages);
  }

  private static Map<String, String> pages() {
    List<SourceFile> blueprints = blueprints();
    Map<String, String> pages = new TreeMap<>();
    List<Kind> kinds = Kinds.standard().all();
    for (Kind kind : kinds) {
      pages.put(kind.name() + ".md", KindPage.of(kind, Example.of(kind.name(), blueprints)));
    }
    pages.put("README.md", index(kinds));
    return pages;
  }

  private static String index(List<Kind> kinds) {
    return new Markdown()
        .paragraph("<!-- Written from the kinds; change those. -->")
        .heading(1, "Reference")
        .paragraph(
            "What a component of a blueprint can be. Each kind has a page with its properties,"
                + " their defaults, and an example.")
        .table(
            List.of("Kind", "What it is", "Targets"),
            kinds.stream()
                .map(
                    kind ->
                        List.of(
                            "[" + kind.name() + "](" + kind.name() + ".md)",
                            kind.summary(),
                            KindPage.targets(kind)))
                .toList())
        .heading(2, "Formats of text")
        .table(
            List.of("Format", "What it takes"),
            Arrays.stream(TextFormat.values())
                .map(format -> List.of(format.key(), format.description()))
                .toList())
        .toString();
  }

  /** Returns the blueprints that examples are taken from: use cases first. */
  private static List<SourceFile> blueprints() {
    List<SourceFile> blueprints = new ArrayList<>();
    ResourceFolder useCases = ResourceFolder.of("use-cases", ".yaml");
    for (String name : useCases.names()) {
      blueprints.add(new SourceFile(name, useCases.file(name).text()));
    }
    read(BLUEPRINTS, ".yaml")
        .forEach((name, text) -> blueprints.add(new SourceFile(name.replace(".yaml", ""), text)));
    return blueprints;
  }

  private static Map<String, String> onDisk() {
    return Files.isDirectory(FOLDER) ? read(FOLDER, ".md") : Map.of();
  }

  private static Map<String, String> read(Path folder, String suffix) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(suffix)).toList()) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return files;
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String stale : onDisk().keySet()) {
      Files.delete(FOLDER.resolve(stale));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }
}
