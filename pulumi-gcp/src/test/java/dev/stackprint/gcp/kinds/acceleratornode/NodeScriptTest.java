package dev.stackprint.gcp.kinds.acceleratornode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.StubbedMachine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script does on a machine what it says. */
class NodeScriptTest {

  private static final String TOKEN = "hf_0123";

  @TempDir private Path folder;

  private StubbedMachine machine(String serve) throws IOException {
    StubbedMachine machine =
        new StubbedMachine(
            folder,
            GcpBlueprint.of(
                    """
                    outside: {kind: network, internet: true}
                    store: {kind: object-store}
                    node: {kind: accelerator-node, network: outside, serve: {%s}}
                    """
                        .formatted(serve))
                .file("scripts/node/node.sh"));
    machine.command("systemctl", "");
    machine.command("docker", "echo \"token ${HF_TOKEN:-none}\"");
    machine.command("gcloud", "echo " + TOKEN);
    machine.command("nvidia-ctk", "");
    machine.command("apt-get", "");
    return machine;
  }

  @Test
  void servesOnTpusWithItsToken() throws IOException {
    StubbedMachine machine = machine("model: llama-3-1-8b, accelerator: v6e-1, token-secret: hf");
    assertThat(machine.run("serve").output()).contains("token " + TOKEN);
    assertThat(machine.has("dev/shm/model-server")).isTrue();
    assertThat(machine.calls())
        .contains("gcloud secrets versions access latest --secret=hf")
        .anyMatch(
            call ->
                call.startsWith("docker run")
                    && call.contains("--privileged --net host")
                    && call.contains("--host 127.0.0.1"))
        .noneMatch(call -> call.contains(TOKEN));
  }

  @Test
  void bringsItsOwnWeights() throws IOException {
    StubbedMachine machine =
        machine("model: qwen3-8b, accelerator: gpu, weights: store, weights-path: tuned/");
    assertThat(machine.run("serve").output()).contains("token none");
    assertThat(machine.calls())
        .anyMatch(call -> call.matches("gcloud storage rsync .* gs://@WEIGHTS@/tuned/ .*/weights"))
        .anyMatch(call -> call.startsWith("docker run") && call.contains(" --model /weights "));
  }

  @Test
  void makesDockerKnowTheGpusOnce() throws IOException {
    StubbedMachine machine = machine("model: qwen3-8b, accelerator: gpu");
    machine.command("nvidia-ctk", "mkdir -p etc/docker && touch etc/docker/daemon.json");
    assertThat(machine.run().exitCode()).isZero();
    assertThat(machine.calls())
        .containsSubsequence(
            "nvidia-ctk runtime configure --runtime=docker", "systemctl restart docker.service");
    assertThat(machine.run().exitCode()).isZero();
    assertThat(machine.calls())
        .doesNotContain("systemctl restart docker.service", "systemctl stop model-server.service");
  }

  @Test
  void tellsTheLogThatTheServerDoesNotAnswer() throws IOException {
    StubbedMachine machine = machine("model: qwen3-8b, accelerator: gpu");
    machine.command("curl", "exit 0");
    machine.run("check");
    assertThat(machine.calls()).noneMatch(call -> call.startsWith("gcloud logging write"));
    machine.command("curl", "exit 22");
    for (int minute = 0; minute < 5; minute++) {
      machine.run("check");
    }
    assertThat(machine.calls())
        .anyMatch(call -> call.startsWith("gcloud logging write"))
        .contains("systemctl restart model-server.service");
  }
}
