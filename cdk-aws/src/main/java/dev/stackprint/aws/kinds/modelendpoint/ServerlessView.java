package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.facts.JumpStartModel;
import dev.stackprint.blueprints.facts.ServerlessInference.ServerImage;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the templates of a model endpoint in serverless inference print. The container's variables
 * {@code SM_LLAMA_CPP_X} become the options of {@code llama-server}: AWS's documentation of the
 * container, and the server's reference, read on 2026-11-22.
 *
 * @param c what every construct begins with
 * @param modelId the model's repository on Hugging Face
 * @param region the Region
 * @param image the image of the container
 * @param environment the container's environment: names to string expressions
 * @param weights the expression of the bucket's name, if the file of the weights is in one
 * @param weightsPath its folder
 * @param grants statements that give the role what others hold
 * @param memory MiB of memory
 * @param requests how many requests are answered at the same time at most
 * @param provisioned how many copies are kept ready, if any are
 * @param logRetention a constant of RetentionDays
 * @param endpointName whether somebody needs endpointName
 * @param grantInvoke whether somebody needs grantInvoke
 */
record ServerlessView(
    ConstructHeader c,
    String modelId,
    String region,
    ServerImage image,
    Map<String, Code> environment,
    Optional<Code> weights,
    String weightsPath,
    List<Code> grants,
    int memory,
    int requests,
    Optional<Integer> provisioned,
    Code logRetention,
    boolean endpointName,
    boolean grantInvoke) {

  static ServerlessView of(ServerlessEndpoint serverless, RenderContext context) {
    Endpoint endpoint = serverless.endpoint();
    Component self = endpoint.component();
    String path = endpoint.properties().text("weights-path");
    return new ServerlessView(
        context.header(self, endpoint.parameters()),
        endpoint.model().id(),
        context.region(),
        ServerlessEndpoint.limits().server(context.region()).orElseThrow(),
        environment(serverless),
        endpoint.weights().map(store -> context.call(store, ObjectStoreKind.NAME)),
        path,
        endpoint.weights().stream()
            .map(
                store ->
                    context.call(
                        store,
                        ObjectStoreKind.GRANT_READ,
                        JavaCode.identifier("role"),
                        JavaCode.string(path)))
            .toList(),
        serverless.memory().orElseThrow(),
        endpoint.maximum(),
        serverless.provisioned(),
        LogRetention.of(endpoint.properties().duration("log-retention")),
        context.isNeeded(self, ModelEndpointKind.ENDPOINT_NAME),
        context.isNeeded(self, ModelEndpointKind.GRANT_INVOKE));
  }

  private static Map<String, Code> environment(ServerlessEndpoint serverless) {
    Map<String, Code> environment = new TreeMap<>();
    put(environment, "SM_LLAMA_CPP_CTX_SIZE", serverless.context());
    // What it would keep of earlier prompts takes more memory than there is.
    put(environment, "SM_LLAMA_CPP_CACHE_RAM", 0);
    put(environment, "SM_LLAMA_CPP_CTX_CHECKPOINTS", 0);
    put(environment, "SM_LLAMA_CPP_NO_MMPROJ", true);
    put(environment, "SM_LLAMA_CPP_PARALLEL", 1);
    serverless
        .published()
        .ifPresent(
            file -> {
              put(environment, "SM_LLAMA_CPP_HF_REPO", file);
              // Where anybody may write.
              put(environment, "LLAMA_CACHE", "/tmp");
            });
    return environment;
  }

  private static void put(Map<String, Code> environment, String name, Object value) {
    environment.put(name, JavaCode.string(String.valueOf(value)));
  }

  /** Returns what the construct is, one sentence. */
  String summary() {
    return modelId + " in serverless inference with " + memory + " MB, on processors.";
  }

  Code javadoc() {
    return JavaCode.javadoc(summary());
  }

  String repository() {
    return image.repository();
  }

  String account() {
    return image.account();
  }

  String variant() {
    return ModelEndpointView.VARIANT;
  }

  String logGroup() {
    return "/aws/sagemaker/Endpoints/";
  }

  String wildcardReason() {
    return "No resource can be named for metrics and ECR's tokens.";
  }

  String action() {
    return "sagemaker:InvokeEndpoint";
  }

  /** Returns the VPC that it runs in: none. */
  Optional<Code> vpc() {
    return Optional.empty();
  }

  /** Returns what JumpStart deploys: its containers do not run here. */
  Optional<JumpStartModel> jumpStart() {
    return Optional.empty();
  }

  boolean component() {
    return false;
  }

  boolean componentName() {
    return false;
  }
}
