package dev.stackprint.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.document.Documents;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.source.ResourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every pair of files in {@code src/test/resources/diagnostics} is a test. To add one, write the
 * blueprint, run the tests with {@code -Dfixtures.update=true}, and read what was written.
 */
class DiagnosticFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/diagnostics");
  private static final boolean UPDATE = Boolean.getBoolean("fixtures.update");

  private final Documents documents =
      new Documents(ResourceFolder.of("fixture-use-cases", ".yaml"));

  private final Blueprints blueprints =
      new Blueprints(
          Kinds.in("fixture-kinds"), Facts.load(), ResourceFolder.of("checked-use-cases", ".yaml"));

  @TestFactory
  Stream<DynamicTest> says() {
    List<Fixture> fixtures = Fixture.in(FOLDER);
    assertThat(fixtures).isNotEmpty();
    return fixtures.stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
  }

  private void check(Fixture fixture) {
    String actual = new TextReport(false).render(diagnostics(fixture)).replace(FOLDER + "/", "");
    if (UPDATE) {
      fixture.expect(actual);
    }
    assertThat(actual).as(fixture.name()).isEqualTo(fixture.expected()).isNotEmpty();
  }

  /** The first four groups of codes are about documents alone, whatever kinds there are. */
  private List<Diagnostic> diagnostics(Fixture fixture) {
    if (fixture.name().compareTo("04") < 0) {
      return documents.load(fixture.blueprint(), fixture.options()).diagnostics().sorted();
    }
    return fixture
        .target()
        .map(
            target -> blueprints.plan(fixture.blueprint(), target, fixture.options()).diagnostics())
        .orElseGet(() -> blueprints.check(fixture.blueprint(), fixture.options()).diagnostics());
  }
}
