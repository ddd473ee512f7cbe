package dev.stackprint.gcp.kinds.acceleratornode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorNodeKindTest {

  private static TestBlueprint node(String properties) {
    return GcpBlueprint.of(
        """
        outside: {kind: network, internet: true}
        inside: {kind: network}
        node: {kind: accelerator-node, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'network: inside, serve: {model: qwen3-8b}' | SP0704 components.node.network: The container that serves comes from the internet, which inside keeps out of reach",
        "'network: outside, serve: {model: qwen3-8b, accelerator: v5p-8}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on v5p-8: no server of models is known that runs there",
        "'network: outside, serve: {model: qwen3-32b, accelerator: v6e-16}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on v6e-16: it is 4 machines, and one of them serves",
        "'network: inside, accelerator: v6e-8, capacity: capacity-block, reservation: x' | SP0703 components.node.capacity: GCP has no machines that are `capacity-block`",
        "'network: inside, accelerator: g2-standard-4, capacity: queued' | SP0614 components.node.accelerator: A machine of one's own cannot run on g2-standard-4: it cannot be had as `queued`, but as 'flex-start', 'on-demand', 'reservation' or 'spot'",
        "'network: inside, accelerator: a3-highgpu-1g' | SP0614 components.node.accelerator: A machine of one's own cannot run on a3-highgpu-1g: it cannot be had as `on-demand`, but as 'flex-start' or 'spot'",
        "'network: inside, accelerator: a2-highgpu-1g, capacity: reservation' | SP0704 components.node.capacity: It is not said which reservation the machine comes from",
        "'network: inside, accelerator: v6e-8, capacity: reservation, reservation: mine' | SP0703 components.node.reservation: A slice of TPUs comes from whatever reservation the project has, not from one by name",
        "'network: inside, accelerator: v6e-8, disk: 500' | SP0703 components.node.disk: The disk of a slice of TPUs has a fixed size",
        "'network: outside, serve: {model: qwen3-8b, accelerator: v6e-1}, capacity: queued' | SP0704 components.node.capacity: What is made of a queued resource takes no script that would start a server",
        "'network: inside, accelerator: v6e-8, gcp: {zone: europe-west4-b}' | SP0703 components.node.gcp.zone: europe-west4-b is not known to have v6e-8",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(node(properties).in("europe-west4").findings()).containsExactly(finding);
  }

  @Test
  void isAVirtualMachineOfTpusOrGpus() {
    assertThat(node("network: inside, accelerator: v6e-8").component("Node"))
        .contains("new V2Vm(", ".enableExternalIps(false)")
        .doesNotContain("schedulingConfig", "startup-script");
    assertThat(node("network: inside, accelerator: v6e-8, capacity: queued").component("Node"))
        .contains("new V2QueuedResource(")
        .doesNotContain("new Account(");
    assertThat(node("network: inside, accelerator: g2-standard-4").component("Node"))
        .contains("new Instance(", ".onHostMaintenance(\"TERMINATE\")");
  }

  @Test
  void opensTheServerToItsNetworkOnlyIfAsked() {
    assertThat(
            node("network: outside, serve: {model: qwen3-8b, accelerator: v6e-1}")
                .component("Node"))
        .contains("\"35.235.240.0/20\", \"22\"")
        .doesNotContain("\"8000\"");
    TestBlueprint open =
        node("network: outside, serve: {model: qwen3-8b, accelerator: v6e-1, open-to: network}");
    assertThat(open.component("Node")).contains("\"10.0.0.0/16\", \"8000\"");
    assertThat(open.file("scripts/node/node.sh")).contains("--host '0.0.0.0'");
    assertThat(open.file("README.md")).contains("networkEndpoints[0].ipAddress");
  }

  @Test
  void countsFailuresOnlyIfSomebodyWatches() {
    assertThat(node("network: outside, serve: {model: qwen3-8b}").component("Node"))
        .doesNotContain("new Metric(");
  }
}
