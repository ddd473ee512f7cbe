package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.rendering.ComponentContext;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a kind may ask while it renders a component for Google Cloud. */
public final class RenderContext extends ComponentContext {

  /**
   * The agents of Cloud Storage and Compute Engine cannot be asked for; their addresses differ from
   * that of another one in a word.
   */
  private static final String NUMBERED_AGENT = "pubsub.googleapis.com";

  private final SortedSet<String> apis = new TreeSet<>();
  private final SortedSet<String> agents = new TreeSet<>();
  private boolean storageAgent;
  private boolean computeAgent;
  private final Set<Component> withFunctions = new HashSet<>();

  /**
   * Begins the rendering of a plan.
   *
   * @param plan the plan
   * @param names the names of its components
   */
  public RenderContext(Plan plan, ComponentNames names) {
    super(plan, names);
  }

  /**
   * States that a component needs an API to be enabled.
   *
   * @param service the service's name, such as {@code aiplatform.googleapis.com}
   */
  public void api(String service) {
    apis.add(service);
  }

  /**
   * Returns the member that stands for a service's agent in this project, an {@code
   * Output<String>}; whoever asks has its constructor's {@code project} at hand.
   *
   * @param service a service that has an agent, such as {@code aiplatform.googleapis.com}
   */
  public Code serviceAgent(String service) {
    api(service);
    agents.add(service);
    return Code.java("project.serviceAgent(" + JavaCode.string(service) + ")");
  }

  /**
   * Returns the member that stands for Cloud Storage's agent in this project, an {@code
   * Output<String>}: who encrypts with a bucket's key, and who publishes its events.
   */
  public Code storageAgent() {
    api("storage.googleapis.com");
    api(NUMBERED_AGENT);
    agents.add(NUMBERED_AGENT);
    storageAgent = true;
    return Code.java("project.storageAgent()");
  }

  /**
   * Returns the member that stands for Compute Engine's agent in this project, an {@code
   * Output<String>}: who encrypts the disks of machines with a key.
   */
  public Code computeAgent() {
    api("compute.googleapis.com");
    api(NUMBERED_AGENT);
    agents.add(NUMBERED_AGENT);
    computeAgent = true;
    return Code.java("project.computeAgent()");
  }

  /** Tells whether a component asked for Compute Engine's agent. */
  public boolean hasComputeAgent() {
    return computeAgent;
  }

  /** Tells whether a component asked for Cloud Storage's agent. */
  public boolean hasStorageAgent() {
    return storageAgent;
  }

  /** Returns the services whose agents components asked for so far, sorted. */
  public SortedSet<String> serviceAgents() {
    return agents;
  }

  /** Returns the APIs that components asked for so far, sorted. */
  public SortedSet<String> apis() {
    return apis;
  }

  /**
   * States that a component deploys functions: its constructor takes, after its name and the
   * project, {@code FunctionBuilds builds}, which holds what functions are built from and by whom.
   * To be called before {@link #header}.
   */
  public void functions(Component component) {
    withFunctions.add(component);
    for (String service :
        List.of(
            "artifactregistry",
            "cloudbuild",
            "cloudfunctions",
            "iam",
            "logging",
            "run",
            "storage")) {
      api(service + ".googleapis.com");
    }
  }

  /** Tells whether a component deploys functions. */
  public boolean hasFunctions(Component component) {
    return withFunctions.contains(component);
  }

  /** Tells whether any component deploys functions. */
  public boolean hasFunctions() {
    return !withFunctions.isEmpty();
  }

  /**
   * Returns the id of a service account: 6 to 30 letters, digits and dashes, the same for the same
   * component and purpose, and different for different ones.
   *
   * @param purpose what a component with several accounts has this one for; "" for its only one
   */
  public String accountId(Component component, String purpose) {
    return accountId(component.id(), purpose);
  }

  /** Returns the same for what is no component. */
  public String accountId(String id, String purpose) {
    return AccountIds.of(plan().name(), id, purpose);
  }

  /** Returns an expression of an output of a component, as {@code ${component.output}} names it. */
  public Code output(TemplateValue.Output output) {
    Component component = plan().component(output.component());
    return GcpKinds.of(component.kind()).output(component, output.output(), this);
  }

  /** Returns what is worth watching of a component. */
  public List<Signal> signals(Component component) {
    return GcpKinds.of(component.kind()).signals(component, this);
  }

  /**
   * Returns the name of a component's export: its id in lower camel case, and what is exported.
   *
   * @param what a word in upper camel case, such as {@code Url}
   */
  public String export(Component component, String what) {
    return variableName(component) + what;
  }

  private static String variableName(Component component) {
    return Names.variable(component.id());
  }

  /**
   * Returns what every component's template begins with.
   *
   * @param component the component
   * @param parameters the components that its constructor takes
   */
  public ComponentHeader header(Component component, List<Component> parameters) {
    return ComponentHeader.of(component, parameters, this);
  }
}
