package dev.stackprint.aws.synth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a project's {@code cdk.json}. */
final class CdkJson {

  private CdkJson() {}

  /** Returns the context, which holds the feature flags, as JSON. */
  static String context(Path project) throws IOException {
    JsonNode context =
        new ObjectMapper().readTree(project.resolve("cdk.json").toFile()).path("context");
    return context.isMissingNode() ? "{}" : context.toString();
  }
}
