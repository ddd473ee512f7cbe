package dev.stackprint.aws.kinds.distributedjob.slurm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.distributedjob.JobOnCluster;
import dev.stackprint.verification.StubbedMachine;
import dev.stackprint.verification.TestBlueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of a job do what Slurm and people expect of them. */
class ScriptsTest {

  private static final Pattern SENT = Pattern.compile("echo (\\S+) \\| base64 --decode \\|(.*)");

  private static final TestBlueprint JOB =
      new JobOnCluster("parallel-cluster", "big: {accelerator: p5.48xlarge, maximum: 4}")
          .of(
              """
              nodes: 2, command: [torchrun, train.py, "it's $HOME"], code: files, code-path: src/""");

  @TempDir private Path folder;

  /** A machine on which Slurm runs the job, whose container ends so. */
  private StubbedMachine machine(int restarts, int exitCode) throws IOException {
    String environment =
        "export SLURM_JOB_NODELIST=big-[1-2] SLURM_JOB_ID=42 SLURM_JOB_NAME=train SLURM_NODEID=1"
            + " CODE_URI=s3://code/src/ SLURM_RESTART_COUNT="
            + restarts
            + "\n";
    StubbedMachine machine =
        new StubbedMachine(folder, environment + JOB.file("scripts/train/job.sh"));
    machine.command(
        "scontrol",
        """
        case "$*" in
          "show hostnames"*) printf 'big-1\\nbig-2\\n' ;;
          "show node big-1") echo '   NodeAddr=10.0.0.7 NodeHostName=big-1 Version=25.11' ;;
        esac""");
    machine.command("srun", "shift; exec \"$@\"");
    machine.command("sudo", "exec \"$@\"");
    machine.command("aws", "echo token");
    machine.command(
        "docker", "case $1 in login) cat > /dev/null ;; run) exit " + exitCode + " ;; esac");
    return machine;
  }

  @Test
  void startsAContainerThatKnowsItsPeers() throws IOException {
    StubbedMachine machine = machine(0, 0);
    assertThat(machine.run().exitCode()).isZero();
    assertThat(machine.calls())
        .anyMatch(call -> call.startsWith("aws s3 cp") && call.contains("s3://code/src/ /"))
        .anyMatch(
            call ->
                call.startsWith("docker run")
                    && call.contains("--env PET_NODE_RANK=1 --env PET_MASTER_ADDR=10.0.0.7")
                    && call.contains("--entrypoint torchrun")
                    && call.endsWith("train.py it's $HOME"))
        .noneMatch(call -> call.contains("requeue"));
  }

  @Test
  void startsAgainOnlyAsOftenAsItMay() throws IOException {
    StubbedMachine first = machine(0, 1);
    assertThat(first.run().exitCode()).isEqualTo(1);
    assertThat(first.calls()).contains("scontrol requeue 42");
  }

  @Test
  void givesUpAfterTheLastAttempt() throws IOException {
    StubbedMachine last = machine(1, 1);
    assertThat(last.run().exitCode()).isEqualTo(1);
    assertThat(last.calls()).isNotEmpty().noneMatch(call -> call.contains("requeue"));
  }

  @Test
  void isHandedOverAsItIs() throws IOException {
    Path scripts = Files.createDirectories(folder.resolve("scripts/train"));
    Files.writeString(scripts.resolve("job.sh"), JOB.file("scripts/train/job.sh"));
    StubbedMachine machine =
        new StubbedMachine(
            Files.createDirectories(folder.resolve("of/people")),
            JOB.file("scripts/train/submit.sh"));
    machine.command(
        "aws",
        """
        case "$*" in
          *describe-stacks*LabLoginGroup*) echo pcs_group ;;
          *describe-stacks*FilesBucket*) echo my-files ;;
          *describe-instances*pcs_group*) echo i-01 ;;
        esac""");
    assertThat(machine.run().exitCode()).isZero();
    String call =
        machine.calls().stream()
            .filter(each -> each.contains("start-session"))
            .findFirst()
            .orElseThrow();
    assertThat(call).contains("--target i-01 --document-name AWS-StartNonInteractiveCommand");
    Matcher sent = SENT.matcher(call);
    assertThat(sent.find()).isTrue();
    assertThat(new String(Base64.getDecoder().decode(sent.group(1)), UTF_8))
        .isEqualTo(JOB.file("scripts/train/job.sh"));
    assertThat(sent.group(2))
        .contains("sbatch --chdir /tmp --export ALL,CODE_URI=s3://my-files/src/\"");
  }
}
