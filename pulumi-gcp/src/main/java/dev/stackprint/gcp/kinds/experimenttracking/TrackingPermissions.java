package dev.stackprint.gcp.kinds.experimenttracking;

import java.util.List;
import java.util.stream.Stream;

/**
 * What recording runs takes of Vertex AI: time series in a TensorBoard; parameters, summary metrics
 * and lineage in the metadata store. Nothing that deletes. The names are those of
 * docs.cloud.google.com/gemini-enterprise-agent-platform, access control by method, read on
 * 2026-11-22.
 */
final class TrackingPermissions {

  static final List<String> ALL =
      Stream.of(
              of("artifacts", "create", "get", "list", "update"),
              of(
                  "contexts",
                  "addContextArtifactsAndExecutions",
                  "addContextChildren",
                  "create",
                  "get",
                  "list",
                  "queryContextLineageSubgraph",
                  "update"),
              of(
                  "executions",
                  "addExecutionEvents",
                  "create",
                  "get",
                  "list",
                  "queryExecutionInputsAndOutputs",
                  "update"),
              of("metadataStores", "create", "get", "list"),
              of("tensorboardExperiments", "create", "get", "list", "update", "write"),
              of("tensorboardRuns", "batchCreate", "create", "get", "list", "update", "write"),
              of(
                  "tensorboardTimeSeries",
                  "batchCreate",
                  "batchRead",
                  "create",
                  "get",
                  "list",
                  "read",
                  "update"),
              of("tensorboards", "get", "list", "recordAccess"))
          .flatMap(each -> each)
          .toList();

  private TrackingPermissions() {}

  private static Stream<String> of(String resource, String... verbs) {
    return Stream.of(verbs).map(verb -> "aiplatform." + resource + "." + verb);
  }
}
