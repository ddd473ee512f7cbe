package dev.stackprint.gcp.kinds.notebook;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.experimenttracking.ExperimentTrackingKind;
import dev.stackprint.gcp.kinds.featurestore.FeatureStoreKind;
import dev.stackprint.gcp.kinds.network.GoogleDomain;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders {@code notebook} as a Workbench instance for each user. */
public final class NotebookKind implements GcpKind {

  private static final String ACCELERATOR = "accelerator";
  private static final String ZONE = "zone";

  /**
   * Where notebooks are reached, besides {@code googleapis.com}. Source:
   * docs.cloud.google.com/vertex-ai/docs/workbench/instances/create, read 2026-11-22.
   */
  private static final List<String> DOMAINS =
      List.of(
          "kernels.googleusercontent.com",
          "notebooks.cloud.google.com",
          "notebooks.googleusercontent.com");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    checkZone(component, plan, found);
    Properties properties = component.properties();
    List<Diagnostic> ofShape =
        properties.has(ACCELERATOR)
            ? NamedShape.check(
                properties,
                ACCELERATOR,
                Plan.pathOf(component),
                plan,
                new Workbench(),
                QuotaUse.COMPUTE,
                properties.section("users").names().size())
            : List.of();
    return Stream.concat(ofShape.stream(), found.sorted().stream()).toList();
  }

  private static void checkZone(Component component, Plan plan, Diagnostics found) {
    String region = plan.settings().text("region");
    Path path = Plan.pathOf(component).key("gcp").key(ZONE);
    List<String> known = zones(component, plan);
    Optional<String> zone = component.knobs().optionalText(ZONE);
    if (zone.isPresent() && !zone.get().startsWith(region + "-")) {
      found.report(
          dev.stackprint.blueprints.diagnostic.Code.TARGET_COMBINATION,
          path,
          component.knobs().origin(ZONE),
          zone.get() + " is not in " + region + ", where the network has its subnet",
          "Name a zone of " + region + ", or leave it out");
    } else if (zone.isPresent()
        && component.properties().has(ACCELERATOR)
        && !known.isEmpty()
        && !known.contains(zone.get())) {
      found.report(
          dev.stackprint.blueprints.diagnostic.Code.TARGET_COMBINATION,
          path,
          component.knobs().origin(ZONE),
          zone.get() + " is not known to have " + component.properties().text(ACCELERATOR),
          "Zones that have it: " + String.join(", ", known));
    } else if (zone.isEmpty() && known.isEmpty() && !component.properties().has(ACCELERATOR)) {
      found.report(
          dev.stackprint.blueprints.diagnostic.Code.TARGET_LIMIT,
          Plan.pathOf(component),
          component.properties().origin("network"),
          "The zones of " + region + " are not known here",
          "Name one in `gcp: {zone: ...}`");
    }
  }

  /** Returns the zones of the region that have the accelerator; without one, all that are known. */
  private static List<String> zones(Component component, Plan plan) {
    String region = plan.settings().text("region");
    return shape(component, plan)
        .map(Stream::of)
        .orElseGet(
            () ->
                component.properties().has(ACCELERATOR)
                    ? Stream.of()
                    : Facts.load().shapes(Target.GCP).all().stream())
        .flatMap(shape -> shape.placesIn(region).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Shape> shape(Component component, Plan plan) {
    return component.properties().has(ACCELERATOR)
        ? NamedShape.find(component.properties(), ACCELERATOR, plan)
        : Optional.empty();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    for (String service : List.of("compute", "iam", "logging", "monitoring", "notebooks")) {
      context.api(service + ".googleapis.com");
    }
    Properties properties = component.properties();
    Component network = properties.reference("network");
    Optional<Component> key = properties.optionalReference("key");
    Optional<Component> tracking = properties.optionalReference("tracking");
    Set<Component> parameters = new LinkedHashSet<>();
    parameters.add(network);
    parameters.addAll(properties.references("reads"));
    parameters.addAll(properties.references("writes"));
    tracking.ifPresent(parameters::add);
    properties.optionalReference("features").ifPresent(parameters::add);
    key.ifPresent(parameters::add);
    DOMAINS.forEach(domain -> context.need(network, new GoogleDomain(domain)));
    Optional<Shape> shape = shape(component, context.plan());
    String zone =
        component
            .knobs()
            .optionalText(ZONE)
            .orElseGet(() -> zones(component, context.plan()).get(0));
    NotebookView view =
        new NotebookView(
            context.header(component, List.copyOf(parameters)),
            context.accountId(component, ""),
            context.accountId(component, "user").replace('-', '_'),
            properties.section("users").names().stream()
                .map(name -> new NotebookView.User(name, properties.section("users").text(name)))
                .toList(),
            context.call(network, NetworkKind.SUBNETWORK),
            context.call(network, NetworkKind.NETWORK),
            zone,
            shape
                .map(each -> each.machine().orElse(each.name()))
                .orElse(component.knobs().text("instance")),
            shape.flatMap(
                each ->
                    VertexMachine.gpuOf(each)
                        .map(type -> new NotebookView.Gpu(type, each.chips()))),
            properties.integer("disk"),
            properties.duration("idle-shutdown").toSeconds(),
            component.knobs().flag("deletion-protection"),
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(each, component, context.computeAgent(), context)),
            grants(component, tracking, context));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "Vertex AI Workbench instances for " + people(view.users().size()) + ".")
            .takes(List.copyOf(parameters))
            .classes(context, getClass(), "Notebook", view)
            .idleCost(
                new IdleCost(
                    view.users().size()
                        + " x the disks of a notebook, 150 and "
                        + view.disk()
                        + " GB",
                    "by the gigabyte and month, whether or not the notebook runs",
                    "take people who need none out of users"))
            .step(opening(component, view))
            .step(leaving(component, view));
    rendered.idleCost(
        shape.map(each -> accelerator(each, view, context)).orElseGet(() -> machine(view)));
    return rendered.build();
  }

  private static List<Code> grants(
      Component component, Optional<Component> tracking, RenderContext context) {
    Code reader = JavaCode.string(component.id());
    Code member = Code.java("account.member()");
    List<Component> writes = component.properties().references("writes");
    List<Code> grants = new ArrayList<>();
    Stream.concat(component.properties().references("reads").stream(), writes.stream())
        .distinct()
        .forEach(
            store ->
                grants.add(
                    context.call(
                        store, ObjectStoreKind.GRANT_READ, reader, member, JavaCode.string(""))));
    for (Component store : writes) {
      Code folder = JavaCode.string(component.id() + "/");
      grants.add(context.call(store, ObjectStoreKind.GRANT_WRITE, reader, member, folder));
    }
    tracking.ifPresent(
        each -> grants.add(context.call(each, ExperimentTrackingKind.GRANT_TRACK, reader, member)));
    component
        .properties()
        .optionalReference("features")
        .ifPresent(
            each -> grants.add(context.call(each, FeatureStoreKind.GRANT_USE, reader, member)));
    return grants;
  }

  private static String people(int count) {
    return count == 1 ? "one person" : count + " people";
  }

  private static IdleCost accelerator(Shape shape, NotebookView view, RenderContext context) {
    return ShapeCost.of(
        "a notebook that was left running, for up to " + view.idleSeconds() / 60 + " minutes",
        shape,
        1,
        context.region(),
        "",
        "stop notebooks after work, or leave the accelerator out");
  }

  private static IdleCost machine(NotebookView view) {
    return new IdleCost(
        "a notebook that was left running, for up to "
            + view.idleSeconds() / 60
            + " minutes: 1 x "
            + view.machine(),
        "by the hour",
        "stop notebooks after work");
  }

  private static String opening(Component component, NotebookView view) {
    String name = component.id() + "-" + view.users().get(0).name();
    return "People find the notebooks of `"
        + component.id()
        + "` in the console under Workbench, each their own, in the browser. One that was shut down is"
        + " started there, or with `gcloud workbench instances start "
        + name
        + " --location "
        + view.zone()
        + "`. All of them start when they are deployed.";
  }

  private static String leaving(Component component, NotebookView view) {
    return "Deleting the stack deletes the notebooks of `"
        + component.id()
        + "` with their disks: save what is worth it"
        + (view.deletionProtection()
            ? ", set `gcp: {deletion-protection: false}`, and deploy that first."
            : ".");
  }
}
