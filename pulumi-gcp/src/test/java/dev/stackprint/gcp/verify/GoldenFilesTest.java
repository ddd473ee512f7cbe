package dev.stackprint.gcp.verify;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.verification.GoldenFiles;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people read of the use cases is kept in {@code src/test/resources/golden}: all but the
 * provider's classes, which golden files of their own show.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    return GcpPlans.ALL.useCases().entrySet().stream()
        .map(
            useCase ->
                dynamicTest(
                    useCase.getKey(),
                    () ->
                        GoldenFiles.compare(
                            GOLDEN.resolve(useCase.getKey()),
                            GcpBackend.render(useCase.getValue()),
                            path -> !path.startsWith("sdks/"))));
  }
}
