package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.verification.ShellScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a script is found, wherever it stands. */
class ShellScriptsTest {

  @TempDir private Path folder;

  @Test
  void acceptsWhatIsInOrder() throws IOException {
    assertThat(findings("#!/bin/bash\nset -euo pipefail\nrm -f \"$1\"\n")).isEmpty();
  }

  @Test
  void findsWhatIsNotQuoted() throws IOException {
    assertThat(findings("#!/bin/bash\nrm -f $1\n")).contains("SC2086");
  }

  @Test
  void findsWhatIsNoScript() throws IOException {
    assertThat(findings("#!/bin/bash\nif true; then\n")).contains("SC1073");
  }

  @Test
  void takesNoException() throws IOException {
    assertThat(findings("#!/bin/bash\n# shellcheck disable=SC2086\nrm -f $1\n"))
        .contains("makes an exception");
  }

  @Test
  void readsUserDataOfTemplates() throws IOException {
    String userData =
        "{\"Fn::Base64\":{\"Fn::Join\":[\"\",[\"#!/bin/bash\\nrm \",{\"Ref\":\"File\"},\"\\n\"]]}}";

    assertThat(LaunchScripts.text(new ObjectMapper().readTree(userData)))
        .isEqualTo("#!/bin/bash\nrm unknown-until-deployed\n");
  }

  private String findings(String script) throws IOException {
    return ShellScripts.findings(List.of(Files.writeString(folder.resolve("a.sh"), script)));
  }
}
