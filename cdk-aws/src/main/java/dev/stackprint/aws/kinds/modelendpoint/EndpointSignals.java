package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.aws.render.Signal.Alarm;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is worth watching of a model endpoint. SageMaker has no metrics of how busy Inferentia and
 * Trainium are.
 */
final class EndpointSignals {

  private static final String REQUESTS = "AWS/SageMaker";
  private static final String MACHINES = "/aws/sagemaker/Endpoints";

  private final Endpoint endpoint;
  private final RenderContext context;
  private final Optional<PlacedModel> placed;
  private final boolean inferenceComponent;

  private EndpointSignals(Endpoint endpoint, RenderContext context) {
    this.endpoint = endpoint;
    this.context = context;
    this.placed =
        endpoint.serverless()
            ? Optional.empty()
            : Optional.of(endpoint.placement(context.plan()).placed());
    this.inferenceComponent =
        placed.filter(each -> ModelEndpointView.isComponent(endpoint, each)).isPresent();
  }

  static List<Signal> of(Endpoint endpoint, RenderContext context) {
    return new EndpointSignals(endpoint, context).signals();
  }

  private List<Signal> signals() {
    Map<String, Code> requests =
        inferenceComponent ? Map.of("InferenceComponentName", componentName()) : variant();
    List<Signal> signals =
        new ArrayList<>(
            List.of(
                signal("requests", REQUESTS, "Invocations", requests, "Sum", Optional.empty()),
                signal(
                    "refused requests",
                    REQUESTS,
                    "Invocation4XXErrors",
                    requests,
                    "Sum",
                    Optional.empty()),
                signal(
                    "failed requests",
                    REQUESTS,
                    "Invocation5XXErrors",
                    requests,
                    "Sum",
                    Optional.of(
                        new Alarm(
                            BigDecimal.valueOf(5),
                            1,
                            "The model fails to answer: see the log of the endpoint."))),
                signal(
                    "latency in microseconds",
                    REQUESTS,
                    "ModelLatency",
                    requests,
                    "p90",
                    Optional.empty())));
    if (endpoint.asynchronous()) {
      signals.add(
          signal(
              "requests that wait",
              REQUESTS,
              "ApproximateBacklogSize",
              Map.of("EndpointName", endpointName()),
              "Maximum",
              Optional.empty()));
    }
    if (endpoint.serverless()) {
      signals.add(
          signal(
              "start of a copy in microseconds",
              REQUESTS,
              "ModelSetupTime",
              variant(),
              "Maximum",
              Optional.empty()));
      signals.add(machine("percent of the memory in use", "MemoryUtilization"));
    }
    if (placed.filter(each -> each.shape().kind() == AcceleratorKind.GPU).isPresent()) {
      // Of endpoints with inference components there is what is the same for any number of GPUs.
      String normalized = inferenceComponent ? "Normalized" : "";
      signals.add(machine("percent of the GPUs in use", "GPUUtilization" + normalized));
      signals.add(machine("percent of their memory", "GPUMemoryUtilization" + normalized));
    }
    return signals;
  }

  private Signal machine(String what, String metric) {
    return signal(what, MACHINES, metric, variant(), "Average", Optional.empty());
  }

  private Map<String, Code> variant() {
    Map<String, Code> dimensions = new TreeMap<>();
    dimensions.put("EndpointName", endpointName());
    dimensions.put("VariantName", JavaCode.string(ModelEndpointView.VARIANT));
    return dimensions;
  }

  private Code endpointName() {
    return context.call(endpoint.component(), ModelEndpointKind.ENDPOINT_NAME);
  }

  private Code componentName() {
    return context.call(endpoint.component(), ModelEndpointKind.COMPONENT_NAME);
  }

  private Signal signal(
      String what,
      String namespace,
      String metric,
      Map<String, Code> dimensions,
      String statistic,
      Optional<Alarm> alarm) {
    return new Signal(
        endpoint.component().id() + ": " + what, namespace, metric, dimensions, statistic, alarm);
  }
}
