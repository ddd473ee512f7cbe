package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.plan.Component;
import java.util.List;

/**
 * Where gateways can run. Source: cloud.google.com/api-gateway/docs/deployment-model, 2026-11-22.
 */
final class GatewayRegions {

  static final List<String> ALL =
      List.of(
          "asia-northeast1",
          "australia-southeast1",
          "europe-west1",
          "europe-west2",
          "us-central1",
          "us-east1",
          "us-east4",
          "us-west2",
          "us-west3",
          "us-west4");

  private GatewayRegions() {}

  /** Returns where a component's gateway runs: where the blueprint says, or beside the rest. */
  static String of(Component component, String region) {
    return component.knobs().optionalText("gateway-region").orElse(region);
  }
}
