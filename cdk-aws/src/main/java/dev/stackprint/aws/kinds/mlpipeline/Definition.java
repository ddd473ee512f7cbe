package dev.stackprint.aws.kinds.mlpipeline;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.pipeline.CommandWriting;
import dev.stackprint.rendering.pipeline.PipelineStep;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The definition of a pipeline, in which {@code ${Name}} is what the stack puts in its place.
 * Source of its shape:
 * aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema, and the
 * request of CreateProcessingJob in botocore 1.44.5.
 */
final class Definition {

  private static final String INPUT = "/opt/ml/processing/input/";
  private static final String OUTPUT = "/opt/ml/processing/output/";
  private static final int DAY = 86_400;

  private final Component pipeline;

  private Definition(Component pipeline) {
    this.pipeline = pipeline;
  }

  /** Returns the definition as JSON. */
  static String of(Component pipeline) {
    return JsonLayout.of(JsonCode.value(new Definition(pipeline).definition()).text());
  }

  /** Returns what stands for the name of a store that steps take files from. */
  static String variable(Component store) {
    return "Files" + Names.type(store.id());
  }

  private Map<String, Object> definition() {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("Version", "2020-12-01");
    definition.put("Metadata", new LinkedHashMap<>());
    definition.put("Parameters", List.of());
    // No experiment of SageMaker's: runs are recorded with MLflow.
    definition.put("PipelineExperimentConfig", null);
    definition.put("Steps", PipelineStep.of(pipeline).stream().map(this::step).toList());
    return definition;
  }

  private Map<String, Object> step(PipelineStep step) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("ProcessingResources", ordered("ClusterConfig", machine(step)));
    arguments.put(
        "AppSpecification",
        ordered(
            "ImageUri", literal(step.image()), "ContainerEntrypoint", step.command(new Writing())));
    arguments.put("RoleArn", "${Role}");
    arguments.put("ProcessingInputs", inputs(step));
    if (!step.outputs().isEmpty()) {
      arguments.put(
          "ProcessingOutputConfig",
          ordered("Outputs", step.outputs().stream().map(each -> output(step, each)).toList()));
    }
    Map<String, Object> environment = new LinkedHashMap<>();
    step.environment().forEach((name, value) -> environment.put(name, literal(value)));
    arguments.put("Environment", environment);
    arguments.put(
        "NetworkConfig",
        ordered("EnableNetworkIsolation", !pipeline.knobs().flag("network-access")));
    arguments.put("StoppingCondition", ordered("MaxRuntimeInSeconds", DAY));
    return ordered("Name", step.name(), "Type", "Processing", "Arguments", arguments);
  }

  /** Disks that are built into machines with accelerators take no key. */
  private Map<String, Object> machine(PipelineStep step) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put(
        "InstanceType",
        step.accelerator().map(each -> "ml." + each).orElse(pipeline.knobs().text("instance")));
    machine.put("InstanceCount", 1);
    machine.put("VolumeSizeInGB", step.properties().integer("disk"));
    if (pipeline.properties().has("key") && step.accelerator().isEmpty()) {
      machine.put("VolumeKmsKeyId", "${Key}");
    }
    return machine;
  }

  private List<Object> inputs(PipelineStep step) {
    List<Object> inputs = new ArrayList<>();
    step.inputs()
        .forEach(
            (name, output) ->
                inputs.add(
                    input(
                        name,
                        ordered(
                            "Get",
                            "Steps."
                                + output.step()
                                + ".ProcessingOutputConfig.Outputs['"
                                + output.name()
                                + "'].S3Output.S3Uri"))));
    step.files()
        .forEach(
            (name, files) ->
                inputs.add(
                    input(name, "s3://${" + variable(files.store()) + "}/" + files.folder())));
    return inputs;
  }

  private static Map<String, Object> input(String name, Object uri) {
    return ordered(
        "InputName",
        name,
        "AppManaged",
        false,
        "S3Input",
        ordered(
            "S3Uri", uri,
            "LocalPath", INPUT + name,
            "S3DataType", "S3Prefix",
            "S3InputMode", "File",
            "S3DataDistributionType", "FullyReplicated",
            "S3CompressionType", "None"));
  }

  private Map<String, Object> output(PipelineStep step, String name) {
    return ordered(
        "OutputName",
        name,
        "AppManaged",
        false,
        "S3Output",
        ordered(
            "S3Uri",
            ordered(
                "Std:Join",
                ordered(
                    "On",
                    "/",
                    "Values",
                    List.of(
                        "s3://${Store}",
                        pipeline.id(),
                        ordered("Get", "Execution.PipelineExecutionId"),
                        step.name(),
                        name))),
            "LocalPath",
            OUTPUT + name,
            "S3UploadMode",
            "EndOfJob"));
  }

  private static String literal(String text) {
    return text.replace("${", "${!");
  }

  private static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int index = 0; index < entries.length; index += 2) {
      map.put((String) entries[index], entries[index + 1]);
    }
    return map;
  }

  /** How commands are written for processing jobs. */
  private record Writing() implements CommandWriting {

    @Override
    public String input(String name) {
      return INPUT + name;
    }

    @Override
    public String files(String name) {
      return INPUT + name;
    }

    @Override
    public String output(String name) {
      return OUTPUT + name;
    }

    @Override
    public String tracking() {
      return "${Tracking}";
    }

    @Override
    public String text(String text) {
      return literal(text);
    }
  }
}
