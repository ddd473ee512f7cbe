package dev.stackprint.gcp.kinds.distributedjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.templates.Templates;
import dev.stackprint.verification.ShellScripts;
import dev.stackprint.verification.StubbedMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts Ray in a managed job does on each machine what it says. */
class RayStartTest {

  /** As cloud.google.com/vertex-ai/docs/training/distributed-training has it. */
  private static final String SPEC =
      "export CLUSTER_SPEC='{\"cluster\": {\"workerpool0\": [\"head-0:2222\"], \"workerpool1\":"
          + " [\"worker-0:2222\"]}, \"task\": {\"type\": \"%s\", \"index\": 0}}'\n";

  private static final String PYTHON =
      "case $* in *'import ray'*) echo 2 ;; *) exec /usr/bin/python3 \"$@\" ;; esac";

  @TempDir private Path folder;

  private static String script(int nodes) {
    return Templates.fragment(
            ManagedJobRenderer.class, "ray.sh.ftl", new CustomJobView.RayStart(nodes))
        .text();
  }

  private StubbedMachine machine(String pool) throws IOException {
    StubbedMachine machine = new StubbedMachine(folder, SPEC.formatted(pool) + script(2));
    machine.command("ray", "");
    machine.command("sleep", "");
    machine.command("python3", PYTHON);
    machine.command("train", "echo \"at $RAY_ADDRESS\"; exit 3");
    return machine;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void passesShellcheck(int nodes) throws IOException {
    Path file = folder.resolve("ray.sh");
    Files.writeString(file, "#!/usr/bin/env bash\n" + script(nodes) + "\n");
    assertThat(ShellScripts.findings(List.of(file))).isEmpty();
    assertThat(script(nodes)).doesNotContain("${");
  }

  @Test
  void runsTheCommandOnTheHeadOnceAllAreThere() throws IOException {
    StubbedMachine machine = machine("workerpool0");
    var answer = machine.run("train", "--epochs", "a b");
    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.output()).contains("at auto");
    assertThat(machine.calls())
        .containsSubsequence("ray start --head --port 6379", "train --epochs a b", "ray stop");
  }

  @Test
  void worksForTheHeadUntilItIsGone() throws IOException {
    StubbedMachine machine = machine("workerpool1");
    machine.command("ray", "[ \"$1\" = start ] || { [ ! -e seen ] && touch seen; }");
    assertThat(machine.run("train").exitCode()).isZero();
    assertThat(machine.calls())
        .contains("ray start --address head-0:6379", "ray health-check --address head-0:6379")
        .noneMatch(call -> call.startsWith("train"))
        .filteredOn(call -> call.startsWith("ray health-check"))
        .hasSize(4);
  }

  @Test
  void givesUpOnAHeadThatDoesNotCome() throws IOException {
    StubbedMachine machine = machine("workerpool1");
    machine.command("ray", "exit 1");
    assertThat(machine.run("train").exitCode()).isNotZero();
    assertThat(machine.calls()).filteredOn(call -> call.startsWith("ray start")).hasSize(60);
  }
}
