package dev.stackprint.aws.kinds.acceleratornode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorNodeKindTest {

  private static TestBlueprint node(String properties) {
    return AwsBlueprint.of(
        """
        outside: {kind: network, internet: true}
        inside: {kind: network}
        store: {kind: object-store}
        node: {kind: accelerator-node, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'network: inside, serve: {model: qwen3-8b}' | SP0704 components.node.network: The container that serves comes from the internet, which inside keeps out of reach",
        "'network: outside, serve: {model: llama-3-1-8b}' | SP0617 components.node.serve.model: The weights of meta-llama/Llama-3.1-8B-Instruct take an agreement with their owner",
        "'network: outside, serve: {model: mistral-7b, token-secret: hf, accelerator: inf2.8xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on inf2.8xlarge: its server is not known to serve mistral-7b",
        "'network: outside, serve: {model: qwen3-8b, accelerator: inf2.xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on inf2.xlarge: its machine has too little memory to load qwen3-8b",
        "'network: outside, serve: {model: qwen3-8b, dtype: fp8, accelerator: inf2.8xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on inf2.8xlarge: its server takes weights in bf16 only",
        "'network: outside, serve: {model: qwen2-5-14b, dtype: fp8, context: 2048, concurrency: 1, accelerator: g6.xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on g6.xlarge: vLLM loads the weights in bf16 before it makes fp8 of them, and its devices do not hold them so",
        "'network: outside, serve: {model: qwen3-8b, accelerator: g7e.2xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on g7e.2xlarge: no image is known that it boots with",
        "'network: outside, accelerator: g6.xlarge, capacity: capacity-block, reservation: cr-1' | SP0614 components.node.accelerator: A machine of one's own cannot run on g6.xlarge: it cannot be had as `capacity-block`, but as 'on-demand' or 'spot'",
        "'network: outside, serve: {model: gpt-neo-1-3b, accelerator: g6.xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on g6.xlarge: its server is not known to serve gpt-neo-1-3b",
        "'network: outside, serve: {model: gpt-oss-20b, accelerator: g6.12xlarge}' | SP0614 components.node.serve.accelerator: A machine of one's own cannot run on g6.12xlarge: no source says that vLLM runs gpt-oss-20b in mxfp4 on L4",
        "'network: outside, accelerator: gpu' | SP0614 components.node.accelerator: A machine of one's own takes one shape, not 'gpu'",
        "'network: outside, accelerator: g6.xlarge, capacity: queued' | SP0703 components.node.capacity: AWS has no machines that are `queued`",
        "'network: outside, accelerator: g6.xlarge, capacity: reservation' | SP0704 components.node.capacity: It is not said which reservation the machine comes from",
        "'network: outside, accelerator: g6.xlarge, reservation: cr-1' | SP0704 components.node.reservation: A machine that is had `on-demand` comes from no reservation",
        "'network: outside, serve: {model: qwen3-8b, weights-path: mine/}' | SP0413 components.node.serve.weights-path: A folder of weights needs a store that it is in",
        "'network: outside, serve: {model: qwen3-8b, weights: store, token-secret: hf}' | SP0413 components.node.serve.token-secret: With weights of your own nothing is loaded from Hugging Face",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(node(properties).findings()).containsExactly(finding);
  }

  @Test
  void takesTheCheapestThatServesTheModel() {
    TestBlueprint node = node("network: outside, serve: {model: qwen3-8b}");
    assertThat(node.findings()).isEmpty();
    assertThat(node.component("Node")).contains("new InstanceType(\"trn1.2xlarge\")");
    assertThat(node.file("README.md")).contains("It is the cheapest that was found to fit");
  }

  @Test
  void servesWeightsAsTheyCome() {
    TestBlueprint node = node("network: outside, serve: {model: gpt-oss-20b, context: 4096}");
    assertThat(node.findings()).isEmpty();
    assertThat(node.component("Node")).contains("new InstanceType(\"g5.");
    assertThat(node.file("README.md")).contains("openai/gpt-oss-20b in mxfp4");
    assertThat(node("network: outside, serve: {model: gpt-j-6b, context: 2048}").findings())
        .isEmpty();
  }

  @Test
  void takesOnlyWhatCanBeHadSo() {
    assertThat(
            node("network: outside, serve: {model: qwen3-8b}, capacity: capacity-block, reservation: cr-1")
                .in("us-east-2")
                .component("Node"))
        .contains(
            "new InstanceType(\"p5.4xlarge\")",
            "\"LaunchTemplateData.InstanceMarketOptions.MarketType\", \"capacity-block\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'serve: {model: qwen2-5-72b}' | 450",
        "'serve: {model: qwen3-8b}' | 200",
        "'serve: {model: qwen3-8b}, disk: 120' | 120",
        "'accelerator: g6.xlarge' | 300",
      })
  void hasRoomForTheWeightsAndWhatIsMadeOfThem(String properties, int gigabytes) {
    assertThat(node("network: outside, " + properties).component("Node"))
        .containsPattern("ebs\\(\\s*" + gigabytes + ",");
  }

  @Test
  void letsNobodyInUnlessAsked() {
    assertThat(node("network: outside, serve: {model: qwen3-8b}").component("Node"))
        .doesNotContain("addIngressRule");
    assertThat(
            node("network: outside, serve: {model: qwen3-8b, open-to: network}").component("Node"))
        .contains("Peer.ipv4(\"10.0.0.0/16\"), Port.tcp(8000)");
  }

  @Test
  void isReachedWithoutTheInternet() {
    TestBlueprint node = node("network: inside, accelerator: trn1.2xlarge");
    assertThat(node.findings()).isEmpty();
    assertThat(node.component("Inside")).contains("\"ssm\"", "\"ssmmessages\"", "\"ec2messages\"");
    assertThat(node.component("Node")).doesNotContain("UserData", "cloudwatch");
  }
}
