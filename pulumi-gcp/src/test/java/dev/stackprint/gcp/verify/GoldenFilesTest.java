package dev.stackprint.gcp.verify;

import dev.stackprint.verification.GoldenFiles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people read of the use cases is kept: all but the provider's classes, which golden files of
 * their own show.
 */
class GoldenFilesTest {

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    return GoldenFiles.ofUseCases(GcpPlans.ALL, path -> !path.startsWith("sdks/"));
  }
}
