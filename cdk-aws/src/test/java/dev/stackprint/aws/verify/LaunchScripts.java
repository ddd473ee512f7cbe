package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.verification.RenderedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripts that instances run when they start, as a synthesized template holds them. */
final class LaunchScripts {

  private static final String SHEBANG = "#!";

  /** Stands for what is known only when the stack is deployed. */
  private static final String UNKNOWN = "unknown-until-deployed";

  private LaunchScripts() {}

  /** Returns them as files beside the template. */
  static List<Path> of(RenderedProject project) throws IOException {
    JsonNode template = new ObjectMapper().readTree(VerifiedProjects.template(project).toFile());
    List<Path> scripts = new ArrayList<>();
    for (JsonNode userData : template.findValues("UserData")) {
      String text = text(userData);
      if (text.startsWith(SHEBANG)) {
        Path script =
            VerifiedProjects.template(project)
                .resolveSibling("user-data-" + scripts.size() + ".sh");
        scripts.add(Files.writeString(script, text));
      } else {
        assertThat(text).as("scripts within something else are not read").doesNotContain(SHEBANG);
      }
    }
    return scripts;
  }

  /** Returns the text of a value of CloudFormation. */
  static String text(JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    if (value.has("Fn::Base64")) {
      return text(value.get("Fn::Base64"));
    }
    if (value.has("Fn::Join")) {
      StringBuilder text = new StringBuilder();
      String separator = "";
      for (JsonNode part : value.get("Fn::Join").get(1)) {
        text.append(separator).append(text(part));
        separator = value.get("Fn::Join").get(0).asText();
      }
      return text.toString();
    }
    assertThat(value.has("Fn::Sub")).as("Fn::Sub is not read").isFalse();
    return UNKNOWN;
  }
}
