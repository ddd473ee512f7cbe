package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects what the steps of a workflow need: functions, permissions, substitutions. */
final class Wiring {

  static final String RESULTS_BUCKET = "${ResultsBucket}";
  static final String JOB_PREFIX = "${JobPrefix}";

  /** The folder of a store that results lie in. */
  static final String FOLDER = "executions/";

  /** The state machine, in the code of the construct. */
  static final Code STATE_MACHINE = Code.java("stateMachine");

  private final Workflow workflow;
  private final RenderContext context;
  private final Map<String, LambdaFunction> functions = new TreeMap<>();
  private final Map<String, Code> substitutions = new TreeMap<>();
  private final Set<Code> grants = new LinkedHashSet<>();
  private final Set<Code> permissions = new LinkedHashSet<>();
  private boolean allows;
  private boolean arns;
  private boolean batchTranslation;
  private Optional<JobRole> job = Optional.empty();
  private Optional<TransformCode> transform = Optional.empty();

  Wiring(Workflow workflow, RenderContext context) {
    this.workflow = workflow;
    this.context = context;
  }

  RenderContext context() {
    return context;
  }

  Workflow workflow() {
    return workflow;
  }

  /** Adds a function; steps that have one in common each add what they need. */
  void function(LambdaFunction function) {
    functions.merge(function.id(), function, LambdaFunction::and);
    substitute(function.id() + "Function", JavaCode.call(function.variable(), "getFunctionArn"));
  }

  /** Has the state machine's definition know a value, as <code>${name}</code>. */
  void substitute(String name, Code value) {
    substitutions.put(name, value);
  }

  /** Has the definition know the key that encrypts the results. */
  void substituteResultsKey() {
    Component key = workflow.results().properties().reference("key");
    Code expression = context.call(key, EncryptionKeyKind.KEY);
    substitute("ResultsKey", JavaCode.call(expression, "getKeyArn"));
    // A job that is told a key checks it before it writes with it.
    grant(
        JavaCode.call(
            expression,
            "grant",
            STATE_MACHINE,
            JavaCode.string("kms:DescribeKey"),
            JavaCode.string("kms:Encrypt")));
  }

  /** Returns what the names of substitutions begin with that belong to another component. */
  static String substitution(Component component) {
    return Names.type(component.id());
  }

  /** Lets the state machine do something with resources that cannot be named. */
  void permit(String reason, Code resource, String... actions) {
    permissions.add(allow(STATE_MACHINE, reason, resource, actions));
  }

  /**
   * Returns a statement that lets somebody do something with resources that cannot be named.
   *
   * @param grantee an IGrantable
   * @param reason why they cannot
   * @param resource an expression of the ARN, which has a wildcard
   * @param actions the actions
   */
  Code allow(Code grantee, String reason, Code resource, String... actions) {
    allows = true;
    List<Code> arguments = new ArrayList<>();
    arguments.add(grantee);
    arguments.add(JavaCode.string(reason));
    arguments.add(resource);
    for (String action : actions) {
      arguments.add(JavaCode.string(action));
    }
    return Code.java("allow(").then(JavaCode.join(", ", arguments)).then(Code.java(")"));
  }

  /** Returns an expression of the ARN of resources of this account and Region. */
  Code arn(String service, Code resource) {
    arns = true;
    return Code.java("arn(")
        .then(JavaCode.string(service))
        .then(Code.java(", "))
        .then(resource)
        .then(Code.java(")"));
  }

  /** Adds a statement that grants the state machine something. */
  void grant(Code statement) {
    grants.add(statement);
  }

  /** Says that there are batch translations, which need a role to read and write files. */
  void batchTranslation() {
    batchTranslation = true;
  }

  /** Says that there are jobs, which a service does in a role of their own. */
  void job(JobRole role) {
    job = Optional.of(role);
  }

  /** Says that there are transform jobs, which have a model. */
  void transform(TransformCode code) {
    transform = Optional.of(code);
  }

  /** Lets a grantee read the files to work on. */
  Code readsSource(Code grantee) {
    return context.call(
        workflow.source(),
        ObjectStoreKind.GRANT_READ_OBJECTS,
        grantee,
        JavaCode.string(workflow.prefix()));
  }

  /** Lets a grantee read what a step may read: results, and the source. */
  List<Code> readsDocuments(Code grantee, boolean source) {
    List<Code> statements = new ArrayList<>();
    statements.add(
        context.call(
            workflow.results(),
            ObjectStoreKind.GRANT_READ_OBJECTS,
            grantee,
            JavaCode.string(FOLDER)));
    if (source) {
      statements.add(readsSource(grantee));
    }
    return statements;
  }

  /** Lets a grantee write results. */
  Code writesResults(Code grantee) {
    return context.call(
        workflow.results(), ObjectStoreKind.GRANT_WRITE, grantee, JavaCode.string(FOLDER));
  }

  /** Returns an expression of the name of the results' bucket. */
  Code resultsBucket() {
    return name(workflow.results());
  }

  /** Returns an expression of the name of a store's bucket. */
  Code name(Component store) {
    return context.call(store, ObjectStoreKind.NAME);
  }

  List<LambdaFunction> functions() {
    return List.copyOf(functions.values());
  }

  Map<String, Code> substitutions() {
    return substitutions;
  }

  List<Code> grants() {
    return List.copyOf(grants);
  }

  List<Code> permissions() {
    return List.copyOf(permissions);
  }

  /** Tells whether somebody is let do something with resources that cannot be named. */
  boolean allows() {
    return allows || batchTranslation;
  }

  /** Tells whether an ARN has to be made. */
  boolean arns() {
    return arns;
  }

  boolean hasBatchTranslation() {
    return batchTranslation;
  }

  /** Returns the model of transform jobs, if there are any. */
  Optional<TransformCode> transform() {
    return transform;
  }

  /** Returns the role of jobs, if there are any. */
  Optional<JobRole> job() {
    return job;
  }
}
