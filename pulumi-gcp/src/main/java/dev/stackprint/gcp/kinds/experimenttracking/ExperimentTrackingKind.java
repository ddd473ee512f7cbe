package dev.stackprint.gcp.kinds.experimenttracking;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.RetainedType;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders {@code experiment-tracking} as a Vertex AI TensorBoard. */
public final class ExperimentTrackingKind implements GcpKind {

  /** {@code Output<String> tensorboard()}: the TensorBoard's whole resource name. */
  public static final Method TENSORBOARD = new Method("tensorboard");

  /**
   * {@code void grantTrack(String tracker, Output<String> member)}: record runs with their files,
   * and read them. The tracker's name, such as a component's id, is unique among those that are
   * granted to.
   */
  public static final Method GRANT_TRACK = new Method("grantTrack");

  private static final String API = "aiplatform.googleapis.com";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    if (component.knobs().flag("metadata-store") && !component.properties().has("key")) {
      found.report(
          dev.stackprint.blueprints.diagnostic.Code.TARGET_COMBINATION,
          Plan.pathOf(component).key("gcp").key("metadata-store"),
          component.knobs().origin("metadata-store"),
          "Vertex AI creates the default metadata store by itself; only a key is a reason to do it here",
          "Name the `key` that encrypts it, or leave `metadata-store` out");
    }
    return found.sorted();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, TENSORBOARD);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api(API);
    boolean tracked = context.isNeeded(component, GRANT_TRACK);
    boolean retain = component.properties().flag("retain");
    Component artifacts = component.properties().reference("artifacts");
    Optional<Component> key = component.properties().optionalReference("key");
    if (tracked) {
      context.api("iam.googleapis.com");
      context.need(artifacts, ObjectStoreKind.GRANT_READ);
      context.need(artifacts, ObjectStoreKind.GRANT_WRITE);
    }
    List<Component> parameters = new ArrayList<>();
    if (tracked) {
      parameters.add(artifacts);
    }
    key.ifPresent(parameters::add);
    context.need(component, TENSORBOARD);
    ExperimentTrackingView view =
        new ExperimentTrackingView(
            context.header(component, parameters),
            context.className(artifacts),
            context.variable(artifacts),
            component.id() + "/",
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(
                        each, component, context.serviceAgent(API), context)),
            component.knobs().flag("metadata-store"),
            retain,
            context.accountId(component, "track").replace('-', '_'),
            TrackingPermissions.ALL,
            tracked);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, "A Vertex AI TensorBoard for the time series of runs.")
            .takes(parameters)
            .classes(context, getClass(), "ExperimentTracking", view)
            .output(
                new StackOutput(
                    context.export(component, "Tensorboard"),
                    "The TensorBoard of " + component.id() + ".",
                    context.call(component, TENSORBOARD)))
            .idleCost(
                new IdleCost(
                    "what was recorded in " + component.id(),
                    "by the gigabyte and month that is stored",
                    "delete experiments that nobody looks at"))
            .step(recording(component, artifacts, context));
    if (retain) {
      rendered.retained(
          new Retained(RetainedType.TENSORBOARD, component.id(), "the time series of runs"));
    }
    if (retain && view.metadataStore()) {
      rendered.retained(
          new Retained(
              RetainedType.METADATA_STORE,
              component.id() + "-metadata",
              "parameters and summary metrics of runs"));
    }
    return rendered.build();
  }

  private static String recording(Component component, Component artifacts, RenderContext context) {
    return "Record runs in `"
        + component.id()
        + "`: `pip install google-cloud-aiplatform[tensorboard]`, then `aiplatform.init(location=\""
        + context.region()
        + "\", experiment=\"NAME\", experiment_tensorboard=TENSORBOARD,"
        + " staging_bucket=\"gs://BUCKET/"
        + component.id()
        + "\")` with the TensorBoard and the bucket of `"
        + artifacts.id()
        + "` from the outputs, and `aiplatform.start_run(\"RUN\")`.";
  }
}
