package dev.stackprint.aws.synth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a project's {@code cdk.json}. */
final class CdkJson {

  /** What the CDK CLI adds to the context of every app, which shows in the template. */
  private static final List<String> ADDED_BY_CLI =
      List.of(
          "aws:cdk:enable-path-metadata",
          "aws:cdk:enable-asset-metadata",
          "aws:cdk:version-reporting");

  private CdkJson() {}

  /** Returns the context, which holds the feature flags, as the CDK CLI would pass it, in JSON. */
  static String context(Path project) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode own = json.readTree(project.resolve("cdk.json").toFile()).path("context");
    ObjectNode context = own.isObject() ? (ObjectNode) own : json.createObjectNode();
    ADDED_BY_CLI.stream().filter(key -> !context.has(key)).forEach(key -> context.put(key, true));
    return context.toString();
  }
}
