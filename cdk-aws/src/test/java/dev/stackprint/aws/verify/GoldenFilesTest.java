package dev.stackprint.aws.verify;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.verification.GoldenFiles;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people read of the use cases is kept in {@code src/test/resources/golden}. */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    return AwsPlans.ALL.useCases().entrySet().stream()
        .map(
            useCase ->
                dynamicTest(
                    useCase.getKey(),
                    () ->
                        GoldenFiles.compare(
                            GOLDEN.resolve(useCase.getKey()),
                            AwsBackend.render(useCase.getValue()),
                            path -> true)));
  }
}
