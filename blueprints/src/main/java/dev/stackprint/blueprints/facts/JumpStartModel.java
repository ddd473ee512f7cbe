package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Amazon SageMaker JumpStart deploys of a model with open weights.
 *
 * @param id its id
 * @param version of the id
 * @param dtype how the weights are kept: {@code bf16} or {@code fp8}
 * @param eula the path of the terms that take an agreement, in the bucket that all may read
 * @param gated whether the artifact is in the bucket that takes an agreement
 * @param artifact the folder of the weights in the bucket, which ends in a slash
 * @param repository the repository of the image that serves it
 * @param tag the image's tag
 * @param accounts the account of the image's registry, by region; JumpStart is in no other
 * @param defaultShape the machine that JumpStart takes if none is named
 * @param shapes the machines that it takes
 * @param environment what the container is told: names to values
 * @param buckets what the names of the buckets begin with, before a dash and the region
 */
public record JumpStartModel(
    String id,
    String version,
    String dtype,
    Optional<String> eula,
    boolean gated,
    String artifact,
    String repository,
    String tag,
    Map<String, String> accounts,
    String defaultShape,
    List<String> shapes,
    Map<String, String> environment,
    Buckets buckets) {

  /**
   * What the names of JumpStart's buckets begin with.
   *
   * @param open of the one that all may read
   * @param gated of the one that takes an agreement
   */
  public record Buckets(String open, String gated) {}

  public JumpStartModel {
    accounts = Map.copyOf(accounts);
    shapes = List.copyOf(shapes);
  }

  /** Returns the image that serves it. */
  public Image image() {
    return new Image(id, version, AcceleratorKind.GPU, false, repository, tag, accounts);
  }

  /** Returns the name of the bucket that has the artifact in a region. */
  public String bucket(String region) {
    return (gated ? buckets.gated() : buckets.open()) + "-" + region;
  }

  /** Returns where the terms that take an agreement can be read. */
  public Optional<String> terms(String region) {
    return eula.map(
        path ->
            "https://"
                + buckets.open()
                + "-"
                + region
                + ".s3."
                + region
                + ".amazonaws.com/"
                + path);
  }
}
