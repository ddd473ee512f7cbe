package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.StubbedMachine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of a cluster ask AWS for what they say. */
class ScriptsTest {

  private static final String ADD =
      "aws sagemaker batch-add-cluster-nodes --region us-east-1 --cluster-name test-training"
          + " --nodes-to-add InstanceGroupName=big,IncrementTargetCountBy=";

  @TempDir private Path folder;

  private StubbedMachine script(String name, int machines) throws IOException {
    StubbedMachine machine =
        new StubbedMachine(
            folder,
            AwsBlueprint.of(
                    """
                    net: {kind: network, internet: true}
                    training: {kind: accelerator-cluster, network: net, pools: {big: {accelerator: g6.xlarge, maximum: 90}}, aws: {engine: hyperpod-slurm}}
                    """)
                .file("scripts/training/" + name));
    machine.command(
        "aws",
        """
        case "$*" in
          *ClusterArn*) echo arn:aws:sagemaker:us-east-1:123456789012:cluster/abcdef012345 ;;
          *TargetCount*) echo %d ;;
          *list-cluster-nodes*.InstanceId*) echo i-01 ;;
          *list-cluster-nodes*) printf '%%s\\n' i-03 i-02 i-01 ;;
        esac"""
            .formatted(machines));
    return machine;
  }

  @Test
  void addsFiftyMachinesAtATime() throws IOException {
    StubbedMachine machine = script("scale.sh", 3);
    assertThat(machine.run("big", "60").exitCode()).isZero();
    assertThat(machine.calls()).containsSubsequence(ADD + "50", ADD + "7");
  }

  @Test
  void takesTheNewestAway() throws IOException {
    StubbedMachine machine = script("scale.sh", 3);
    assertThat(machine.run("big", "1").exitCode()).isZero();
    assertThat(machine.calls())
        .contains(
            "aws sagemaker batch-delete-cluster-nodes --region us-east-1 --cluster-name"
                + " test-training --node-ids i-03 i-02")
        .noneMatch(call -> call.startsWith("aws sagemaker batch-add"));
  }

  @Test
  void doesNothingThatTheBlueprintDoesNotAllow() throws IOException {
    StubbedMachine machine = script("scale.sh", 3);
    assertThat(machine.run("big", "91").exitCode()).isEqualTo(2);
    assertThat(machine.run("other", "1").exitCode()).isEqualTo(2);
    assertThat(machine.run("big").exitCode()).isEqualTo(2);
    assertThat(machine.run("big", "3").exitCode()).isZero();
    assertThat(machine.calls()).noneMatch(call -> call.contains("batch-"));
  }

  @Test
  void logsInThroughSessionManager() throws IOException {
    StubbedMachine machine = script("login.sh", 1);
    assertThat(machine.run().exitCode()).isZero();
    assertThat(machine.calls())
        .contains(
            "aws ssm start-session --region us-east-1 --target"
                + " sagemaker-cluster:abcdef012345_login-i-01");
  }
}
