package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdkValidationTest {

  @TempDir private Path folder;

  @Test
  void complainsAboutWhatCloudFormationWouldNotTake() throws IOException {
    Path template = folder.resolve("Wrong.template.json");
    Files.writeString(
        template,
        """
        {"Resources": {"Files": {"Type": "AWS::S3::Bucket", "Properties": {"Colour": "red"}}}}
        """);
    assertThat(new CdkValidation().complaints(template, "eu-west-1"))
        .anySatisfy(complaint -> assertThat(complaint).contains("Colour"));
  }
}
