package dev.stackprint.aws.synth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads CloudFormation templates. */
final class Templates {

  private Templates() {}

  /** Returns how many resources of each type a template has. */
  static SortedMap<String, Integer> resources(Path template) throws IOException, ToolFailure {
    if (!Files.exists(template)) {
      throw new ToolFailure("the app wrote no " + template.getFileName(), "");
    }
    SortedMap<String, Integer> resources = new TreeMap<>();
    for (JsonNode resource : new ObjectMapper().readTree(template.toFile()).path("Resources")) {
      resources.merge(resource.path("Type").asText(), 1, Integer::sum);
    }
    return resources;
  }
}
