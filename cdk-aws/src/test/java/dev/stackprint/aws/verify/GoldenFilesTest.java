package dev.stackprint.aws.verify;

import dev.stackprint.verification.GoldenFiles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people read of the use cases is kept. */
class GoldenFilesTest {

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    return GoldenFiles.ofUseCases(AwsPlans.ALL, path -> true);
  }
}
