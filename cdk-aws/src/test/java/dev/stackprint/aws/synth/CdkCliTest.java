package dev.stackprint.aws.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdkCliTest {

  @Test
  void prefersTheProjectsOwn(@TempDir Path project) throws IOException {
    Path own = project.resolve("node_modules/.bin/cdk");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "#!/bin/sh\n");
    assertThat(own.toFile().setExecutable(true)).isTrue();

    assertThat(CdkCli.find(project)).contains(own);
  }
}
