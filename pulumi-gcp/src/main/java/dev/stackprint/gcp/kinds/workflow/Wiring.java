package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.kinds.notification.NotificationKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what the steps of a workflow need: functions, grants, variables of the environment. */
final class Wiring {

  /** The folder of a store that results lie in. */
  static final String FOLDER = "executions/";

  /** The account that the workflow runs as, in the component's code. */
  static final Code WORKFLOW = Code.java("account");

  /** The account that jobs run as. */
  static final Code JOBS = Code.java("worker");

  /** The variable that holds its address. */
  static final String JOBS_ACCOUNT = "JOBS_ACCOUNT";

  /** The account that the functions run as. */
  static final Code FUNCTIONS = Code.java("functions");

  private final Workflow workflow;
  private final RenderContext context;
  private final SortedMap<StepFunction, SortedSet<String>> functions = new TreeMap<>();
  private final SortedMap<String, Code> environment = new TreeMap<>();
  private final Set<Code> grants = new LinkedHashSet<>();
  private final SortedSet<String> jobPermissions = new TreeSet<>();
  private boolean jobAccount;
  private final Map<Code, SortedSet<String>> roles =
      new TreeMap<>(Comparator.comparing(Code::text));

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

  void api(String service) {
    context.api(service);
  }

  /** Adds a part that a function does. */
  void function(StepFunction function, String part) {
    functions.computeIfAbsent(function, key -> new TreeSet<>()).add(part);
  }

  /** Has the definition know a value. */
  void environment(String name, Code value) {
    environment.put(name, value);
  }

  /** Has it know the name of a store's bucket. */
  void environmentOfBucket(Component store) {
    environment(bucket(store), context.call(store, ObjectStoreKind.NAME));
  }

  /** Has it know a topic. */
  void environmentOfTopic(Component notification) {
    environment(topic(notification), context.call(notification, NotificationKind.TOPIC));
  }

  /** Returns the variable that holds the name of a store's bucket. */
  static String bucket(Component store) {
    return "BUCKET_" + Names.constant(store.id());
  }

  /** Returns the variable that holds a topic. */
  static String topic(Component notification) {
    return "TOPIC_" + Names.constant(notification.id());
  }

  /** Grants an account a role on the project, which is the smallest there is to grant it on. */
  void role(Code account, String role) {
    roles.computeIfAbsent(account, key -> new TreeSet<>()).add(role);
  }

  /** Lets the workflow start jobs of Vertex AI, look at them and stop them. */
  void startsJobs(List<String> permissions) {
    jobPermissions.addAll(permissions);
  }

  /** Returns the permissions that this takes; none if there are no jobs. */
  List<String> jobPermissions() {
    return List.copyOf(jobPermissions);
  }

  /** Has jobs run as an account of their own, which mounts buckets: that takes listing them. */
  void jobsMount(List<Component> stores) {
    jobAccount = true;
    environment(JOBS_ACCOUNT, JavaCode.call(JOBS, "email"));
    for (Component store : stores) {
      grant(store, ObjectStoreKind.GRANT_READ, "-worker", member(JOBS), "");
    }
    grant(workflow.results(), ObjectStoreKind.GRANT_WRITE, "-worker", member(JOBS), FOLDER);
  }

  /** Tells whether jobs run as an account of their own. */
  boolean hasJobAccount() {
    return jobAccount;
  }

  /** Lets the agent that does jobs read requests and write what it makes of them. */
  void agentOfJobs(Code member) {
    grant(workflow.results(), ObjectStoreKind.GRANT_READ, "-jobs", member, FOLDER);
    grant(workflow.results(), ObjectStoreKind.GRANT_WRITE, "-jobs", member, FOLDER);
  }

  void workflowReadsSource() {
    grant(
        workflow.source(),
        ObjectStoreKind.GRANT_READ,
        "-source",
        member(WORKFLOW),
        workflow.prefix());
  }

  void workflowReadsResults() {
    grant(workflow.results(), ObjectStoreKind.GRANT_READ, "-results", member(WORKFLOW), FOLDER);
  }

  /** Lets the workflow write to a folder of a store. */
  void workflowWrites(Component store, String prefix) {
    String folder = prefix.isEmpty() ? "" : "-" + Names.kebab(prefix);
    grant(store, ObjectStoreKind.GRANT_WRITE, folder, member(WORKFLOW), prefix);
  }

  void functionsReadSource() {
    grant(
        workflow.source(),
        ObjectStoreKind.GRANT_READ,
        "-functions-source",
        member(FUNCTIONS),
        workflow.prefix());
  }

  void functionsReadResults() {
    grant(
        workflow.results(),
        ObjectStoreKind.GRANT_READ,
        "-functions-results",
        member(FUNCTIONS),
        FOLDER);
  }

  void functionsWriteResults() {
    grant(workflow.results(), ObjectStoreKind.GRANT_WRITE, "-functions", member(FUNCTIONS), FOLDER);
  }

  /** Lets the agent of Speech-to-Text read recordings and write what it makes of them. */
  void speechAgent(Code member) {
    grant(workflow.source(), ObjectStoreKind.GRANT_READ, "-speech", member, workflow.prefix());
    grant(workflow.results(), ObjectStoreKind.GRANT_WRITE, "-speech", member, FOLDER);
  }

  void workflowPublishes(Component topic) {
    publishes(topic, "", WORKFLOW);
  }

  void functionsPublish(Component topic) {
    publishes(topic, "-functions", FUNCTIONS);
  }

  private void publishes(Component topic, String suffix, Code account) {
    grants.add(
        context.call(
            topic,
            NotificationKind.GRANT_PUBLISH,
            JavaCode.string(id() + suffix),
            member(account)));
  }

  /** Lets the workflow have a model called in jobs. */
  void workflowCallsModel(Component model) {
    grants.addAll(
        ModelCalls.grants(
            model, Optional.empty(), workflow.component(), member(WORKFLOW), context));
  }

  /** Lets the functions call a model, and apply the guardrail. */
  void callsModel(Component model, Optional<Component> guardrail) {
    grants.addAll(
        ModelCalls.grants(model, guardrail, workflow.component(), member(FUNCTIONS), context));
  }

  private void grant(Component store, Method method, String suffix, Code member, String prefix) {
    grants.add(
        context.call(
            store, method, JavaCode.string(id() + suffix), member, JavaCode.string(prefix)));
  }

  private static Code member(Code account) {
    return JavaCode.call(account, "member");
  }

  private String id() {
    return workflow.component().id();
  }

  SortedMap<StepFunction, SortedSet<String>> functions() {
    return functions;
  }

  SortedMap<String, Code> environment() {
    return environment;
  }

  List<Code> grants() {
    return List.copyOf(grants);
  }

  /** Returns the roles on the project, by account. */
  Map<Code, SortedSet<String>> roles() {
    return roles;
  }
}
