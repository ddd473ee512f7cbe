package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Renders a managed job: a workflow that runs a custom job of Vertex AI. */
final class ManagedJobRenderer {

  private static final Method NAME = new Method("workflowName");

  /** Workflows takes a hundred thousand steps: so many looks, of three steps each, leave room. */
  private static final int MOST_LOOKS = 20_000;

  private static final int SHORTEST_PAUSE = 60;

  private static final int INDENT_OF_SCRIPT = 26;

  private final Component component;
  private final RenderContext context;
  private final Properties properties;
  private final Shape shape;
  private final Stores stores;
  private final String id;

  ManagedJobRenderer(Component component, RenderContext context) {
    this.component = component;
    this.context = context;
    this.properties = component.properties();
    this.shape = NamedShape.find(properties, "accelerator", context.plan()).orElseThrow();
    this.stores = Stores.of(properties);
    this.id = component.id();
  }

  RenderedComponent render() {
    List.of("aiplatform", "iam", "logging", "workflows", "workflowexecutions")
        .forEach(service -> context.api(service + ".googleapis.com"));
    if (properties.has("schedule")) {
      context.api("cloudscheduler.googleapis.com");
    }
    context.need(component, NAME);
    ManagedJobView view = view();
    return RenderedComponent.of(component, summary())
        .takes(component.references())
        .classes(context, getClass(), "ManagedJob", view)
        .file(view.definition(), context.render(getClass(), "workflow.yaml.ftl", job()))
        .output(
            new StackOutput(
                context.export(component, "Workflow"),
                "The workflow that runs " + id + ".",
                context.call(component, NAME)))
        .step(step())
        .build();
  }

  /** Returns what is worth watching: the workflow knows how a run ended, its attempts together. */
  static List<Signal> signals(Component component, RenderContext context) {
    Code workflow = context.call(component, NAME);
    return List.of(
        new Signal(
            component.id() + ": runs started",
            "workflows.googleapis.com/started_execution_count",
            "workflows.googleapis.com/Workflow",
            Map.of("resource.labels.workflow_id", workflow),
            Signal.Aggregation.COUNT,
            Optional.empty()),
        new Signal(
            component.id() + ": runs failed",
            "workflows.googleapis.com/finished_execution_count",
            "workflows.googleapis.com/Workflow",
            new TreeMap<>(
                Map.of(
                    "resource.labels.workflow_id",
                    workflow,
                    "metric.labels.status",
                    JavaCode.string("FAILED"))),
            Signal.Aggregation.COUNT,
            Optional.of(
                new Signal.Alert(
                    BigDecimal.ZERO,
                    1,
                    "A run failed for good: the execution of the workflow names the job, whose logs"
                        + " say why."))));
  }

  private String summary() {
    return (ray(properties)
            ? "Ray in a custom job of Vertex AI on "
            : "A custom job of Vertex AI on ")
        + properties.integer("nodes")
        + " x "
        + shape.name()
        + ", run by a workflow.";
  }

  private ManagedJobView view() {
    return new ManagedJobView(
        context.header(component, component.references()),
        "workflows/" + id + ".yaml",
        context.accountId(component, ""),
        context.accountId(component, "starter"),
        context.accountId(component, "scheduler"),
        stores.grants(component, context),
        environment(),
        properties
            .optionalSection("schedule")
            .map(each -> new ManagedJobView.Schedule(each.text("cron"), each.text("time-zone"))));
  }

  private Map<String, Code> environment() {
    Map<String, Code> environment = new TreeMap<>();
    for (Stores.Place place : stores.places()) {
      environment.put(bucket(place), context.call(place.store(), ObjectStoreKind.NAME));
    }
    key()
        .ifPresent(
            key ->
                environment.put(
                    "KEY",
                    EncryptionKeyKind.usableBy(
                        key,
                        component,
                        context.serviceAgent("aiplatform.googleapis.com"),
                        context)));
    return environment;
  }

  private Optional<Component> key() {
    return properties.optionalReference("key");
  }

  private static String bucket(Stores.Place place) {
    return place.what().toUpperCase(Locale.ROOT) + "_BUCKET";
  }

  private CustomJobView job() {
    long seconds = properties.duration("max-runtime").toSeconds();
    Properties variables = properties.section("environment");
    Map<String, String> environment = new TreeMap<>();
    variables.names().forEach(name -> environment.put(name, variables.text(name)));
    return new CustomJobView(
        id,
        context.region(),
        properties.integer("attempts"),
        (int) Math.max(SHORTEST_PAUSE, seconds * properties.integer("attempts") / MOST_LOOKS),
        VertexMachine.of(shape),
        properties.integer("nodes"),
        JobImage.ofManaged(properties, shape).orElseThrow(),
        ray(properties) ? Optional.of(rayStart()) : Optional.empty(),
        properties.texts("command"),
        environment,
        folders(),
        seconds,
        properties.text("capacity").equals("spot"),
        key().isPresent());
  }

  /** Tells whether Ray distributes a managed job. */
  static boolean ray(Properties job) {
    return job.optionalText("engine").filter("ray"::equals).isPresent();
  }

  private Code rayStart() {
    return Templates.indented(
        getClass(),
        "ray.sh.ftl",
        new CustomJobView.RayStart(properties.integer("nodes")),
        INDENT_OF_SCRIPT);
  }

  /** Custom jobs see every bucket that they may read as a folder. */
  private Map<String, Code> folders() {
    Map<String, Code> folders = new TreeMap<>();
    for (Stores.Place place : stores.places()) {
      String path = " + sys.get_env(\"" + bucket(place) + "\") + \"/" + place.folder() + "\"}";
      Code folder = Code.yaml("${\"/gcs/\"" + path);
      if (place.code()) {
        folders.put(place.folderVariable(), folder);
        continue;
      }
      folders.put(place.variable(), Code.yaml("'${\"gs://\"" + path + "'"));
      if (Stores.mounted(properties)) {
        folders.put(place.folderVariable(), folder);
      }
    }
    return folders;
  }

  private String step() {
    int nodes = properties.integer("nodes");
    return "Start `"
        + id
        + "`"
        + (properties.has("schedule") ? ", besides its schedule," : "")
        + " with `gcloud workflows run \"$(pulumi stack output "
        + context.export(component, "Workflow")
        + ")\" --location "
        + context.region()
        + "`. Nothing bills between its runs. While it runs, "
        + nodes
        + " x "
        + shape.name()
        + " do: "
        + ShapeCost.of("", shape, nodes, context.region(), "", "").price()
        + " for the machines; Vertex AI adds a fee of its own. It is ended after "
        + properties.text("max-runtime")
        + ". To stop it before: `gcloud ai custom-jobs list --region "
        + context.region()
        + " --filter labels.component="
        + id
        + "`, and `gcloud ai custom-jobs cancel JOB --region "
        + context.region()
        + "`. Its logs are in Cloud Logging. New projects often have no quota of such machines: look at it"
        + " before the first run, in the console under IAM & Admin > Quotas, service"
        + " `aiplatform.googleapis.com`.";
  }
}
