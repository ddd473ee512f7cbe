package dev.stackprint.aws.kinds.notebook;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.experimenttracking.ExperimentTrackingKind;
import dev.stackprint.aws.kinds.featurestore.FeatureStoreKind;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.InterfaceEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders {@code notebook} as a SageMaker Studio domain with a profile for each user. */
public final class NotebookKind implements AwsKind {

  private static final String ACCELERATOR = "accelerator";
  private static final Code ROLE = JavaCode.identifier("role");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Properties properties = component.properties();
    if (!properties.has(ACCELERATOR)) {
      return List.of();
    }
    return NamedShape.check(
        properties,
        ACCELERATOR,
        Plan.pathOf(component),
        plan,
        new Studio(),
        QuotaUse.SAGEMAKER_STUDIO,
        properties.section("users").names().size());
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Properties properties = component.properties();
    Component network = properties.reference("network");
    Optional<Component> key = properties.optionalReference("key");
    Optional<Component> tracking = properties.optionalReference("tracking");
    Set<Component> parameters = new LinkedHashSet<>();
    parameters.add(network);
    parameters.addAll(properties.references("reads"));
    parameters.addAll(properties.references("writes"));
    tracking.ifPresent(parameters::add);
    Optional<Component> features = properties.optionalReference("features");
    features.ifPresent(parameters::add);
    key.ifPresent(parameters::add);
    openEndpoints(network, tracking.isPresent(), features.isPresent(), context);
    Optional<Shape> shape =
        properties.has(ACCELERATOR)
            ? NamedShape.find(properties, ACCELERATOR, context.plan())
            : Optional.empty();
    boolean identityCenter = component.knobs().text("sign-in").equals("identity-center");
    NotebookView view =
        new NotebookView(
            context.header(component, List.copyOf(parameters)),
            context.call(network, NetworkKind.VPC),
            identityCenter,
            properties.section("users").names().stream()
                .map(
                    name ->
                        new NotebookView.User(
                            Names.type(name), name, properties.section("users").text(name)))
                .toList(),
            Stream.concat(
                    shape.map(each -> "ml." + each.name()).stream(),
                    Stream.of(component.knobs().text("instance")))
                .distinct()
                .toList(),
            properties.integer("disk"),
            (int) properties.duration("idle-shutdown").toMinutes(),
            key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
            grants(component, tracking, context));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "A SageMaker Studio domain for " + people(view.users().size()) + ".")
            .takes(List.copyOf(parameters))
            .classes(context, getClass(), "Notebook", view)
            .output(
                new StackOutput(
                    context.constructId(component) + "DomainId",
                    "The id of the Studio domain.",
                    JavaCode.call(context.variable(component), "domainId")))
            .idleCost(
                new IdleCost(
                    "the disk of each notebook that somebody made, " + view.disk() + " GB",
                    "by the gigabyte and month, whether or not the notebook runs",
                    "delete spaces that nobody needs"))
            .step(opening(component, view, context))
            .step(leaving(component));
    shape.ifPresent(each -> rendered.idleCost(accelerator(each, view, context)));
    return rendered.build();
  }

  /** Source: docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html. */
  private static void openEndpoints(
      Component network, boolean tracked, boolean featured, RenderContext context) {
    context.need(network, GatewayEndpoint.S3);
    context.need(network, new InterfaceEndpoint("sagemaker.api"));
    context.need(network, new InterfaceEndpoint("sagemaker.runtime"));
    if (tracked) {
      context.need(network, new InterfaceEndpoint("aws.sagemaker", "experiments"));
    }
    if (featured) {
      context.need(network, new InterfaceEndpoint("sagemaker.featurestore-runtime"));
    }
  }

  private static List<Code> grants(
      Component component, Optional<Component> tracking, RenderContext context) {
    List<Component> writes = component.properties().references("writes");
    List<Code> grants = new ArrayList<>();
    Stream.concat(component.properties().references("reads").stream(), writes.stream())
        .distinct()
        .forEach(
            store ->
                grants.add(
                    context.call(store, ObjectStoreKind.GRANT_READ, ROLE, JavaCode.string(""))));
    for (Component store : writes) {
      Code folder = JavaCode.string(component.id() + "/");
      grants.add(context.call(store, ObjectStoreKind.GRANT_WRITE, ROLE, folder));
      grants.add(context.call(store, ObjectStoreKind.GRANT_DELETE, ROLE, folder));
    }
    tracking.ifPresent(
        each -> grants.add(context.call(each, ExperimentTrackingKind.GRANT_TRACK, ROLE)));
    component
        .properties()
        .optionalReference("features")
        .ifPresent(each -> grants.add(context.call(each, FeatureStoreKind.GRANT_USE, ROLE)));
    return grants;
  }

  private static String people(int count) {
    return count == 1 ? "one person" : count + " people";
  }

  private static IdleCost accelerator(Shape shape, NotebookView view, RenderContext context) {
    return ShapeCost.of(
        "a notebook that was left running, for up to " + view.idleMinutes() + " minutes",
        shape,
        1,
        context.region(),
        "That is EC2's price: SageMaker charges more.",
        "stop notebooks after work, or leave the accelerator out");
  }

  private static String opening(Component component, NotebookView view, RenderContext context) {
    if (view.identityCenter()) {
      return "People open the notebooks of `"
          + component.id()
          + "` from the access portal of IAM Identity Center, which has to know each of them by the"
          + " name that `users` gives. There, a JupyterLab space is made once.";
    }
    return "Open a notebook of `"
        + component.id()
        + "`: in the SageMaker console, or `aws sagemaker create-presigned-domain-url --region "
        + context.region()
        + " --domain-id DOMAIN --user-profile-name "
        + view.users().get(0).name()
        + "`, with the domain's id from the outputs. Let each person do that for their own profile only."
        + " In Studio, a JupyterLab space is made once.";
  }

  private static String leaving(Component component) {
    return "Before the stack is deleted, delete the spaces of `"
        + component.id()
        + "` in Studio: a domain with spaces cannot be deleted. Their files are on their disks and go"
        + " with them; nothing else of the domain stays.";
  }
}
