package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.notification.NotificationKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.blueprints.facts.JumpStartModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the templates of a model endpoint print.
 *
 * @param c what every construct begins with
 * @param componentId the component's id
 * @param tokenSecret the name of the secret with the token of Hugging Face; "" if there is none
 * @param placed the model on its machine
 * @param image the image of the container
 * @param containerTitle what the container is
 * @param region the Region
 * @param environment the container's environment: names to string expressions
 * @param component whether the model is an inference component, so that several copies share a
 *     machine
 * @param asynchronous whether requests wait in a store
 * @param weights the expression of the bucket's name, if the weights are in one
 * @param weightsPath the folder of the weights
 * @param jumpStart what JumpStart deploys, if it is the source
 * @param answers the expression of the bucket that takes the answers, if one does
 * @param topic the expression of the ARN of the topic that hears of them, if one does
 * @param grants statements that give the role what others hold
 * @param vpc the expression of the VPC, if there is one
 * @param key the expression of the key that encrypts the machines' volumes, if one can
 * @param copies how many copies there are at first
 * @param leastMachines how few machines there may be, of an inference component
 * @param mostMachines how many, of the same
 * @param scaling how the number of copies changes, if it does
 * @param logRetention a constant of RetentionDays
 * @param endpointName whether somebody needs endpointName
 * @param componentName whether somebody needs componentName
 * @param grantInvoke whether somebody needs grantInvoke
 */
record ModelEndpointView(
    ConstructHeader c,
    String componentId,
    String tokenSecret,
    PlacedModel placed,
    Image image,
    String containerTitle,
    String region,
    Map<String, Code> environment,
    boolean component,
    boolean asynchronous,
    Optional<Code> weights,
    String weightsPath,
    Optional<JumpStartModel> jumpStart,
    Optional<Code> answers,
    Optional<Code> topic,
    List<Code> grants,
    Optional<Code> vpc,
    Optional<Code> key,
    int copies,
    int leastMachines,
    int mostMachines,
    Optional<Scaling> scaling,
    Code logRetention,
    boolean endpointName,
    boolean componentName,
    boolean grantInvoke) {

  /** The only variant of an endpoint. */
  static final String VARIANT = "AllTraffic";

  private static final Code ROLE = JavaCode.identifier("role");

  static ModelEndpointView of(Endpoint endpoint, PlacedModel placed, RenderContext context) {
    Component self = endpoint.component();
    ServingContainer container = ServingContainer.of(endpoint, placed.shape().kind());
    boolean component = isComponent(endpoint, placed);
    return new ModelEndpointView(
        context.header(self, endpoint.parameters()),
        self.id(),
        endpoint.tokenSecret().orElse(""),
        placed,
        container.image(context.region()).orElseThrow(),
        container.title(),
        context.region(),
        environment(endpoint, placed, container, context),
        component,
        endpoint.asynchronous(),
        endpoint
            .jumpStart()
            .map(model -> JavaCode.string(model.bucket(context.region())))
            .or(() -> endpoint.weights().map(store -> context.call(store, ObjectStoreKind.NAME))),
        endpoint
            .jumpStart()
            .map(JumpStartModel::artifact)
            .orElse(endpoint.properties().text("weights-path")),
        endpoint.jumpStart(),
        endpoint.asynchronous()
            ? endpoint.store().map(store -> context.call(store, ObjectStoreKind.NAME))
            : Optional.empty(),
        endpoint.asynchronous()
            ? endpoint.notification().map(each -> context.call(each, NotificationKind.TOPIC_ARN))
            : Optional.empty(),
        grants(endpoint, placed, context),
        endpoint.network().map(network -> context.call(network, NetworkKind.VPC)),
        endpoint
            .key()
            .filter(each -> takesKey(placed.shape()))
            .map(each -> context.call(each, EncryptionKeyKind.KEY)),
        Math.max(1, endpoint.minimum()),
        placed.machines(endpoint.minimum()),
        placed.machines(endpoint.maximum()),
        endpoint.copies().grow() ? Optional.of(Scaling.of(endpoint, component)) : Optional.empty(),
        LogRetention.of(endpoint.properties().duration("log-retention")),
        context.isNeeded(self, ModelEndpointKind.ENDPOINT_NAME),
        context.isNeeded(self, ModelEndpointKind.COMPONENT_NAME),
        context.isNeeded(self, ModelEndpointKind.GRANT_INVOKE));
  }

  /**
   * Tells whether a model is an inference component. Those are for requests that are answered at
   * once. Of Neuron the API says that accelerators "include Inferentia" (SageMaker API,
   * InferenceComponentComputeResourceRequirements, read on 2026-11-22), and nothing tells whether
   * cores or chips are counted, so that a copy has a machine for itself there.
   */
  static boolean isComponent(Endpoint endpoint, PlacedModel placed) {
    return !endpoint.asynchronous() && placed.shape().kind() == AcceleratorKind.GPU;
  }

  /**
   * Tells whether a machine's volume takes a key: SageMaker refuses one for those with drives of
   * their own, which all but those of Inferentia2 have.
   */
  static boolean takesKey(Shape shape) {
    return shape.accelerator().equals("Inferentia2");
  }

  private static Map<String, Code> environment(
      Endpoint endpoint, PlacedModel placed, ServingContainer container, RenderContext context) {
    Map<String, Code> environment = new TreeMap<>(container.environment(endpoint, placed));
    if (endpoint.weights().isEmpty()) {
      endpoint.tokenSecret().ifPresent(name -> environment.put("HF_TOKEN", Code.java("token()")));
    }
    if (placed.shape().kind() == AcceleratorKind.NEURON) {
      endpoint
          .compileCache()
          .ifPresent(
              store ->
                  environment.put(
                      "NEURON_COMPILE_CACHE_URL",
                      JavaCode.concat(
                          JavaCode.string("s3://"),
                          context.call(store, ObjectStoreKind.NAME),
                          JavaCode.string("/" + compiled(endpoint)))));
    }
    return environment;
  }

  private static List<Code> grants(Endpoint endpoint, PlacedModel placed, RenderContext context) {
    List<Code> grants = new ArrayList<>();
    endpoint
        .weights()
        .ifPresent(
            store -> grants.add(read(store, endpoint.properties().text("weights-path"), context)));
    if (endpoint.asynchronous()) {
      Component store = endpoint.store().orElseThrow();
      String id = endpoint.component().id() + "/";
      grants.add(read(store, "requests/" + id, context));
      grants.add(write(store, "answers/" + id, context));
      grants.add(write(store, "failures/" + id, context));
      endpoint
          .notification()
          .ifPresent(
              topic -> grants.add(context.call(topic, NotificationKind.GRANT_PUBLISH, ROLE)));
    }
    if (placed.shape().kind() == AcceleratorKind.NEURON) {
      endpoint
          .compileCache()
          .ifPresent(
              store -> {
                grants.add(read(store, compiled(endpoint), context));
                grants.add(write(store, compiled(endpoint), context));
              });
    }
    return grants;
  }

  private static String compiled(Endpoint endpoint) {
    return "compiled/" + endpoint.component().id() + "/";
  }

  private static Code read(Component store, String prefix, RenderContext context) {
    return context.call(store, ObjectStoreKind.GRANT_READ, ROLE, JavaCode.string(prefix));
  }

  private static Code write(Component store, String prefix, RenderContext context) {
    return context.call(store, ObjectStoreKind.GRANT_WRITE, ROLE, JavaCode.string(prefix));
  }

  /** Returns what the construct is, one sentence. */
  String summary() {
    return placed.model().id()
        + " on ml."
        + placed.shape().name()
        + (asynchronous ? ", asked through files in a store." : ", answering at once.");
  }

  Code javadoc() {
    return JavaCode.javadoc(summary());
  }

  /** Tells whether the weights are one's own, in a store that the stack makes. */
  boolean ownWeights() {
    return weights.isPresent() && jumpStart.isEmpty();
  }

  /** Returns JumpStart's bucket; "" if it is not the source. */
  String jumpStartBucket() {
    return jumpStart.map(model -> model.bucket(region)).orElse("");
  }

  String instanceType() {
    return "ml." + placed.shape().name();
  }

  boolean token() {
    return environment.containsKey("HF_TOKEN");
  }

  /** Returns the beginning of the image's address. */
  String registry() {
    String uri = image.uri(region).orElseThrow();
    return uri.substring(0, uri.indexOf('/') + 1);
  }

  String repository() {
    return image.repository();
  }

  String tag() {
    return image.tag();
  }

  String account() {
    return image.accounts().get(region);
  }

  /** Returns the AMI of the machines, where the container needs another one than the usual. */
  Optional<String> ami() {
    // Containers with CUDA 13 need NVIDIA's driver 580: SageMaker API, ProductionVariant,
    // InferenceAmiVersion, read on 2026-11-22.
    return image.tag().contains("-cu13")
        ? Optional.of("al2023-ami-sagemaker-inference-gpu-4-1")
        : Optional.empty();
  }

  /**
   * Tells whether nothing but requests reaches the model: it has all it needs, and on Neuron it
   * would have to find what is compiled already.
   */
  boolean isolated() {
    return weights.isPresent() && placed.shape().kind() == AcceleratorKind.GPU;
  }

  /** Returns the gigabytes of a volume that holds the weights and what is compiled of them. */
  Optional<Integer> volume() {
    if (!takesKey(placed.shape())) {
      return Optional.empty();
    }
    long gigabytes = placed.model().parameters() * 2 / 1_000_000_000;
    return Optional.of((int) Math.min(512, 64 + 3 * gigabytes));
  }

  int degree() {
    return placed.degree();
  }

  boolean neuron() {
    return placed.shape().kind() == AcceleratorKind.NEURON;
  }

  String variant() {
    return VARIANT;
  }

  /** Returns what the log group's name begins with. */
  String logGroup() {
    return component ? "/aws/sagemaker/InferenceComponents/" : "/aws/sagemaker/Endpoints/";
  }

  /** Returns why the role may do some things with any resource. */
  String wildcardReason() {
    return vpc.isPresent()
        ? "No resource can be named for metrics, ECR's tokens and network interfaces."
        : "No resource can be named for metrics and ECR's tokens.";
  }

  /** Returns how many machines there are at first, of an inference component. */
  int firstMachines() {
    return Math.max(1, leastMachines);
  }

  int concurrency() {
    return placed.workload().concurrency();
  }

  /** Returns an entry of the environment that tells which model it is. */
  Code modelVariable() {
    String name = neuron() ? "SM_ON_MODEL" : "HF_MODEL_ID";
    return Code.java(JavaCode.string(name) + ", " + environment.get(name));
  }

  /** Returns the action that asks the model. */
  String action() {
    return asynchronous ? "sagemaker:InvokeEndpointAsync" : "sagemaker:InvokeEndpoint";
  }
}
