package dev.stackprint.aws.verify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads the context of a project's {@code cdk.json}, as the CDK CLI would. */
final class FeatureFlags {

  private FeatureFlags() {}

  static Map<String, Object> of(Path project) {
    ObjectMapper json = new ObjectMapper();
    try {
      return json.convertValue(
          json.readTree(project.resolve("cdk.json").toFile()).get("context"),
          new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
