package dev.stackprint.gcp.kinds.mlpipeline;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.pipeline.CommandWriting;
import dev.stackprint.rendering.pipeline.PipelineStep;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The definition of a pipeline, as Kubeflow's compiler would write it: {@code PipelineSpec} in
 * kfp-pipeline-spec 2.17.3.
 */
final class Definition {

  private static final Pattern SIZED = Pattern.compile("[a-z0-9]+-standard-(\\d+)");
  private static final String TRACKING = "tracking";
  private static final String SCHEMA_VERSION = "2.1.0";
  private static final String SDK_VERSION = "kfp-2.17.3";

  private final Component pipeline;
  private final Plan plan;

  private Definition(Component pipeline, Plan plan) {
    this.pipeline = pipeline;
    this.plan = plan;
  }

  /** Returns the definition as JSON. */
  static String of(Component pipeline, Plan plan) {
    return JsonLayout.of(JsonCode.value(new Definition(pipeline, plan).definition()).text());
  }

  /** Returns the pipeline's parameter that says where a step's files are. */
  static String parameter(PipelineStep step, String files) {
    return step.name().replace('-', '_') + "_" + files;
  }

  private Map<String, Object> definition() {
    List<PipelineStep> steps = PipelineStep.of(pipeline);
    Map<String, Object> components = new LinkedHashMap<>();
    Map<String, Object> executors = new LinkedHashMap<>();
    Map<String, Object> tasks = new LinkedHashMap<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (PipelineStep step : steps) {
      components.put("comp-" + step.name(), component(step));
      executors.put("exec-" + step.name(), ordered("container", container(step)));
      tasks.put(step.name(), task(step));
      step.files().keySet().forEach(each -> parameters.put(parameter(step, each), text()));
      if (tracks(step)) {
        parameters.put(TRACKING, text());
      }
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("dag", ordered("tasks", tasks));
    if (!parameters.isEmpty()) {
      root.put("inputDefinitions", ordered("parameters", parameters));
    }
    return ordered(
        "components", components,
        "deploymentSpec", ordered("executors", executors),
        "pipelineInfo", ordered("name", pipeline.id()),
        "root", root,
        "schemaVersion", SCHEMA_VERSION,
        "sdkVersion", SDK_VERSION);
  }

  private Map<String, Object> component(PipelineStep step) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("executorLabel", "exec-" + step.name());
    Map<String, Object> inputs = new LinkedHashMap<>();
    if (!step.inputs().isEmpty()) {
      inputs.put("artifacts", artifacts(step.inputs().keySet()));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    step.files().keySet().forEach(each -> parameters.put(each, text()));
    if (tracks(step)) {
      parameters.put(TRACKING, text());
    }
    if (!parameters.isEmpty()) {
      inputs.put("parameters", parameters);
    }
    if (!inputs.isEmpty()) {
      component.put("inputDefinitions", inputs);
    }
    if (!step.outputs().isEmpty()) {
      component.put("outputDefinitions", ordered("artifacts", artifacts(step.outputs())));
    }
    return component;
  }

  private static Map<String, Object> artifacts(Iterable<String> names) {
    Map<String, Object> artifacts = new LinkedHashMap<>();
    for (String name : names) {
      artifacts.put(
          name,
          ordered(
              "artifactType", ordered("schemaTitle", "system.Artifact", "schemaVersion", "0.0.1")));
    }
    return artifacts;
  }

  private static Map<String, Object> text() {
    return ordered("parameterType", "STRING");
  }

  private Map<String, Object> container(PipelineStep step) {
    Map<String, Object> container = new LinkedHashMap<>();
    container.put("image", step.image());
    container.put("command", step.command(new Writing()));
    List<Object> environment = new ArrayList<>();
    step.environment()
        .forEach((name, value) -> environment.add(ordered("name", name, "value", value)));
    if (!environment.isEmpty()) {
      container.put("env", environment);
    }
    container.put("resources", resources(step));
    return container;
  }

  private Map<String, Object> resources(PipelineStep step) {
    Map<String, Object> resources = new LinkedHashMap<>();
    if (step.accelerator().isEmpty()) {
      resources.put("cpuLimit", pipeline.knobs().integer("cpus"));
      resources.put("memoryLimit", pipeline.knobs().integer("memory"));
      return resources;
    }
    Shape shape =
        NamedShape.find(step.properties(), "accelerator", plan)
            .orElseThrow(() -> new IllegalStateException(step.path() + " names no shape"));
    // Vertex AI chooses the machine that has as much: the number of GPUs says it for all but these.
    Matcher sized = SIZED.matcher(shape.name());
    if (sized.matches()) {
      resources.put("cpuLimit", Integer.valueOf(sized.group(1)));
    }
    resources.put(
        "accelerator",
        ordered(
            "type",
            VertexMachine.gpuOf(shape).orElseThrow(),
            "count",
            String.valueOf(shape.chips())));
    return resources;
  }

  private Map<String, Object> task(PipelineStep step) {
    Map<String, Object> task = new LinkedHashMap<>();
    // A run that is started again is meant: what was made before is made anew.
    task.put("cachingOptions", new LinkedHashMap<>());
    task.put("componentRef", ordered("name", "comp-" + step.name()));
    Set<String> before = new LinkedHashSet<>();
    Map<String, Object> artifacts = new LinkedHashMap<>();
    step.inputs()
        .forEach(
            (name, output) -> {
              before.add(output.step());
              artifacts.put(
                  name,
                  ordered(
                      "taskOutputArtifact",
                      ordered("outputArtifactKey", output.name(), "producerTask", output.step())));
            });
    Map<String, Object> parameters = new LinkedHashMap<>();
    step.files()
        .keySet()
        .forEach(
            each ->
                parameters.put(each, ordered("componentInputParameter", parameter(step, each))));
    if (tracks(step)) {
      parameters.put(TRACKING, ordered("componentInputParameter", TRACKING));
    }
    if (!before.isEmpty()) {
      task.put("dependentTasks", List.copyOf(before));
    }
    Map<String, Object> inputs = new LinkedHashMap<>();
    if (!artifacts.isEmpty()) {
      inputs.put("artifacts", artifacts);
    }
    if (!parameters.isEmpty()) {
      inputs.put("parameters", parameters);
    }
    if (!inputs.isEmpty()) {
      task.put("inputs", inputs);
    }
    task.put("taskInfo", ordered("name", step.name()));
    return task;
  }

  /** Tells whether a step's command says what runs are recorded with. */
  static boolean tracks(PipelineStep step) {
    return step.properties().texts("command").stream()
        .anyMatch(each -> each.contains("{tracking}"));
  }

  private static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int index = 0; index < entries.length; index += 2) {
      map.put((String) entries[index], entries[index + 1]);
    }
    return map;
  }

  /** How commands are written for Vertex AI, which mounts buckets. */
  private record Writing() implements CommandWriting {

    @Override
    public String input(String name) {
      return "{{$.inputs.artifacts['" + name + "'].path}}";
    }

    @Override
    public String files(String name) {
      return "{{$.inputs.parameters['" + name + "']}}";
    }

    @Override
    public String output(String name) {
      return "{{$.outputs.artifacts['" + name + "'].path}}";
    }

    @Override
    public String tracking() {
      return files(TRACKING);
    }

    @Override
    public String text(String text) {
      return text;
    }
  }
}
