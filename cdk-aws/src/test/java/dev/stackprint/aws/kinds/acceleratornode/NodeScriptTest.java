package dev.stackprint.aws.kinds.acceleratornode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.StubbedMachine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script does on a machine what it says. */
class NodeScriptTest {

  private static final String TOKEN = "hf_0123";

  @TempDir private Path folder;
  private StubbedMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine =
        new StubbedMachine(
            folder,
            AwsBlueprint.of(
                    """
                    outside: {kind: network, internet: true}
                    node: {kind: accelerator-node, network: outside, serve: {model: llama-3-1-8b, accelerator: inf2.8xlarge, token-secret: hf}}
                    """)
                .file("scripts/node/node.sh"));
    machine.command("systemctl", "");
    machine.command("docker", "echo \"token $HF_TOKEN\"");
    machine.command("aws", "echo " + TOKEN);
    machine.command("curl", "exit 0");
    machine.command("apt-get", "");
  }

  @Test
  void installsItselfOnce() throws IOException {
    assertThat(machine.run().exitCode()).isZero();
    assertThat(machine.calls())
        .containsSubsequence(
            "systemctl daemon-reload",
            "systemctl enable --now model-server.service model-server-check.timer")
        .noneMatch(call -> call.startsWith("apt-get"));
    assertThat(machine.file("etc/systemd/system/model-server.service"))
        .contains("/usr/local/sbin/model-server serve\n", "Restart=always\n");

    assertThat(machine.run().exitCode()).isZero();
    assertThat(machine.calls()).doesNotContain("systemctl stop model-server.service");
  }

  @Test
  void givesTheServerItsTokenAndTellsNobodyElse() throws IOException {
    assertThat(machine.run("serve").output()).contains("token " + TOKEN);
    assertThat(machine.calls())
        .anyMatch(call -> call.startsWith("aws secretsmanager get-secret-value"))
        .anyMatch(
            call ->
                call.startsWith("docker run")
                    && call.contains("--device /dev/neuron0")
                    && call.contains("--publish 127.0.0.1:8000:8000")
                    && call.contains("vllm serve meta-llama/Llama-3.1-8B-Instruct"))
        .noneMatch(call -> call.contains(TOKEN));
  }

  @Test
  void doesNotServeWithoutTheToken() throws IOException {
    machine.command("aws", "exit 255");
    assertThat(machine.run("serve").exitCode()).isNotZero();
    assertThat(machine.calls()).noneMatch(call -> call.startsWith("docker run"));
  }

  @Test
  void leavesAServerAloneThatLoadsItsModel() throws IOException {
    machine.command("curl", "exit 7");
    for (int minute = 0; minute < 10; minute++) {
      assertThat(machine.run("check").exitCode()).isZero();
    }
    assertThat(machine.calls())
        .anyMatch(call -> call.startsWith("aws cloudwatch") && call.endsWith("--value 1"))
        .noneMatch(call -> call.startsWith("systemctl"));
  }

  @Test
  void startsAServerAgainThatNoLongerAnswers() throws IOException {
    machine.run("check");
    assertThat(machine.calls()).anyMatch(call -> call.endsWith("--value 0"));
    machine.command("curl", "exit 7");
    for (int minute = 0; minute < 4; minute++) {
      machine.run("check");
    }
    assertThat(machine.calls()).noneMatch(call -> call.startsWith("systemctl"));
    machine.run("check");
    assertThat(machine.calls()).contains("systemctl restart model-server.service");
  }

  @Test
  void startsItAgainEvenIfNobodyCanBeTold() throws IOException {
    machine.run("check");
    machine.command("curl", "exit 7");
    machine.command("aws", "exit 255");
    for (int minute = 0; minute < 5; minute++) {
      assertThat(machine.run("check").exitCode()).isNotZero();
    }
    assertThat(machine.calls()).contains("systemctl restart model-server.service");
  }

  @Test
  void forgetsFailuresOnceTheServerAnswers() throws IOException {
    machine.run("check");
    for (int round = 0; round < 3; round++) {
      machine.command("curl", "exit 7");
      for (int minute = 0; minute < 4; minute++) {
        machine.run("check");
      }
      machine.command("curl", "exit 0");
      machine.run("check");
    }
    assertThat(machine.calls()).noneMatch(call -> call.startsWith("systemctl"));
  }

  @Test
  void knowsNoOtherWord() {
    assertThat(machine.run("dance").exitCode()).isEqualTo(64);
  }
}
