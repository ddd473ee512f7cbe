package dev.stackprint.aws.kinds.experimenttracking;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RemovalPolicies;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.Optional;

/** Renders {@code experiment-tracking} as serverless MLflow, or as a tracking server. */
public final class ExperimentTrackingKind implements AwsKind {

  /** {@code String trackingUri()}: what MLflow takes as its tracking URI. */
  public static final Method TRACKING_URI = new Method("trackingUri");

  /**
   * {@code void grantTrack(IGrantable tracker)}: record runs with their files, read them, and open
   * MLflow's pages.
   */
  public static final Method GRANT_TRACK = new Method("grantTrack");

  private static final String SERVERLESS = "serverless";
  private static final String SMALL = "small";

  /**
   * Source: docs.aws.amazon.com/sagemaker/latest/dg/mlflow-app-setup-prerequisites-iam.html, read
   * on 2026-11-22.
   */
  private static final List<String> APP_ACTIONS =
      List.of(
          "sagemaker:CallMlflowAppApi",
          "sagemaker:CreatePresignedMlflowAppUrl",
          "sagemaker:DescribeMlflowApp");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    if (properties.has("key")) {
      found.report(
          Code.TARGET_LIMIT,
          Plan.pathOf(component).key("key"),
          properties.origin("key"),
          "SageMaker encrypts what MLflow records with a key of its own and takes no other",
          "Leave it out here, and set it as the `key` of '"
              + properties.reference("artifacts").id()
              + "', where the files of runs go");
    }
    return found.sorted();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, TRACKING_URI);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Component artifacts = component.properties().reference("artifacts");
    List<Component> parameters = List.of(artifacts);
    boolean retain = component.properties().flag("retain");
    Optional<String> size =
        Optional.of(component.knobs().text("server")).filter(each -> !each.equals(SERVERLESS));
    context.need(artifacts, ObjectStoreKind.GRANT_READ);
    context.need(artifacts, ObjectStoreKind.GRANT_WRITE);
    context.need(component, TRACKING_URI);
    ExperimentTrackingView view =
        new ExperimentTrackingView(
            context.header(component, parameters),
            context.className(artifacts),
            context.variable(artifacts),
            context.call(artifacts, ObjectStoreKind.NAME),
            component.id() + "/",
            size.map(Names::type),
            component.knobs().flag("register-models"),
            RemovalPolicies.of(retain),
            context.isNeeded(component, GRANT_TRACK),
            size.isPresent() ? ServerActions.TRACKING : APP_ACTIONS);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component,
                size.map(each -> "A " + each + " MLflow tracking server of SageMaker.")
                    .orElse("Serverless MLflow, run by SageMaker."))
            .takes(parameters)
            .classes(context, getClass(), "ExperimentTracking", view)
            .output(
                new StackOutput(
                    context.constructId(component) + "TrackingUri",
                    "What MLflow takes as its tracking URI.",
                    context.call(component, TRACKING_URI)))
            .step(recording(component, size.isPresent()));
    size.ifPresent(each -> rendered.idleCost(serverCost(each)));
    if (retain) {
      rendered.retained(
          new Retained(
              size.isPresent() ? RetainedType.MLFLOW_SERVER : RetainedType.MLFLOW_APP,
              "Mlflow",
              "the runs that were recorded"));
    }
    return rendered.build();
  }

  private static IdleCost serverCost(String size) {
    String what = "1 " + size + " MLflow tracking server";
    String avoid =
        "stop it while nobody uses it (aws sagemaker stop-mlflow-tracking-server), or take serverless"
            + " MLflow";
    return size.equals(SMALL)
        ? IdleCost.monthly(
            what, 1, Facts.load().prices(Target.AWS).of("mlflow-server-small"), avoid)
        : new IdleCost(what, "by the hour, more than a small one", avoid);
  }

  private static String recording(Component component, boolean server) {
    return "Record runs in `"
        + component.id()
        + "`: `pip install mlflow sagemaker-mlflow`, then `mlflow.set_tracking_uri(URI)` with its tracking"
        + " URI from the outputs. `aws sagemaker "
        + (server
            ? "create-presigned-mlflow-tracking-server-url --tracking-server-name NAME"
            : "create-presigned-mlflow-app-url --arn URI")
        + "` opens MLflow's pages.";
  }
}
