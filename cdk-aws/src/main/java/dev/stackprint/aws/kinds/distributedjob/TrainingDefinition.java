package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.distributedjob.job.Stores;
import dev.stackprint.aws.statemachine.Jsonata;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.aws.trainingjob.TrainingJobCode;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JsonLayout;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes the definition of the state machine that runs a training job of SageMaker. */
final class TrainingDefinition {

  private static final String CODE = "/opt/ml/input/data/code";

  /** Tells torchrun of the other machines, which SageMaker lists in a file. */
  private static final String RENDEZVOUS =
      "import json;c=json.load(open('/opt/ml/input/config/resourceconfig.json'));"
          + "h=sorted(c['hosts']);"
          + "print('export PET_MASTER_ADDR='+h[0],'PET_NODE_RANK=%d'%h.index(c['current_host']))";

  private TrainingDefinition() {}

  /** What the template prints. */
  record View(
      String comment,
      long timeoutSeconds,
      String prefix,
      String image,
      List<String> entrypoint,
      boolean code,
      String codeUri,
      String outputUri,
      String checkpoints,
      String instanceType,
      int nodes,
      long runtimeSeconds,
      boolean spot,
      long patienceSeconds,
      SortedMap<String, String> environment,
      String role,
      String securityGroup,
      List<String> subnets,
      Code retry,
      Code ending) {}

  /** Returns what the names of a job's training jobs begin with. */
  static String prefix(ManagedJob job) {
    return TrainingJobCode.prefix(job.component());
  }

  /**
   * Returns the text of the definition's file.
   *
   * @param job the job
   * @param zones how many subnets there are, if it runs in a network; else 0
   */
  static String of(ManagedJob job, int zones) {
    Stores stores = Stores.of(job.component());
    String output = address("${OutputBucket}", stores.output().orElseThrow());
    return JsonLayout.of(
        Templates.render(
            TrainingDefinition.class,
            "Training.asl.json.ftl",
            new View(
                "Trains with SageMaker, up to " + job.attempts() + " times until it succeeds.",
                job.timeout().toSeconds(),
                prefix(job),
                job.image().address(),
                entrypoint(job, stores).stream().map(TrainingDefinition::literal).toList(),
                stores.code().isPresent(),
                stores.code().map(each -> address("${CodeBucket}", each)).orElse(""),
                output,
                output + "checkpoints/",
                "ml." + job.shape().name(),
                job.nodes(),
                job.runtime().toSeconds(),
                job.spot(),
                job.patience().toSeconds(),
                environment(job, stores, output),
                "${JobRole}",
                "${SecurityGroup}",
                IntStream.range(0, zones).mapToObj(zone -> "${Subnet" + zone + "}").toList(),
                Retries.anything(job.attempts()),
                MachineCode.failures(job.component().id(), false))));
  }

  private static String address(String bucket, Stores.Folder folder) {
    return "s3://" + bucket + "/" + folder.path();
  }

  private static List<String> entrypoint(ManagedJob job, Stores stores) {
    List<String> words = new ArrayList<>();
    String folder = stores.code().isPresent() ? "cd \"$CODE_DIR\" && " : "";
    words.add("/bin/bash");
    words.add("-c");
    words.add(folder + "eval \"$(python3 -c \"$0\")\" && exec \"$@\"");
    words.add(RENDEZVOUS);
    words.addAll(job.component().properties().texts("command"));
    return words;
  }

  private static SortedMap<String, String> environment(
      ManagedJob job, Stores stores, String output) {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("PET_NNODES", String.valueOf(job.nodes()));
    variables.put("PET_NPROC_PER_NODE", String.valueOf(job.shape().devices()));
    variables.put("PET_MASTER_PORT", "29500");
    if (job.shape().efa()) {
      variables.put("FI_PROVIDER", "efa");
    }
    Properties environment = job.component().properties().section("environment");
    environment.names().forEach(name -> variables.put(name, literal(environment.text(name))));
    stores.code().ifPresent(each -> variables.put("CODE_DIR", CODE));
    stores.data().ifPresent(each -> variables.put("DATA_URI", address("${DataBucket}", each)));
    variables.put("OUTPUT_URI", output);
    return variables;
  }

  /** Neither an expression nor a substitution, whatever it holds. */
  private static String literal(String text) {
    return text.startsWith("{%") || text.contains("${")
        ? Jsonata.field(Jsonata.string(text))
        : text;
  }
}
