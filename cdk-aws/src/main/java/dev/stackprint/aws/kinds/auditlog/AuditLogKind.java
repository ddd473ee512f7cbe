package dev.stackprint.aws.kinds.auditlog;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders {@code audit-log} as a CloudTrail trail, and Bedrock's log of model invocations. */
public final class AuditLogKind implements AwsKind {

  /** {@code String bucketName()}: the name of the bucket that holds the record. */
  public static final Method BUCKET_NAME = new Method("bucketName");

  /** {@code String trailArn()}: the trail's ARN. */
  public static final Method TRAIL_ARN = new Method("trailArn");

  /**
   * The resources whose use Bedrock tells as data events. Calls of models are management events,
   * but for those that stream both ways or end later.
   */
  private static final List<String> BEDROCK =
      List.of(
          "AWS::Bedrock::AgentAlias",
          "AWS::Bedrock::AsyncInvoke",
          "AWS::Bedrock::FlowAlias",
          "AWS::Bedrock::Guardrail",
          "AWS::Bedrock::InlineAgent",
          "AWS::Bedrock::KnowledgeBase",
          "AWS::Bedrock::Model",
          "AWS::Bedrock::PromptVersion");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    if (!properties.flag("calls")
        && !properties.flag("data-events")
        && properties.references("object-stores").isEmpty()) {
      found.report(
          Code.TARGET_COMBINATION,
          Plan.pathOf(component).key("calls"),
          properties.origin("calls"),
          "There is nothing to record",
          "Leave `calls` or `data-events` on, or name `object-stores`");
    }
    if (logsModelCalls(component)) {
      plan.componentsOf(component.kind().name()).stream()
          .takeWhile(other -> !other.equals(component))
          .filter(AuditLogKind::logsModelCalls)
          .findFirst()
          .ifPresent(
              other ->
                  found.report(
                      Code.TARGET_COMBINATION,
                      Plan.pathOf(component).key("model-calls"),
                      properties.origin("model-calls"),
                      "An account has one log of model calls in a Region, and '"
                          + other.id()
                          + "' sets it already",
                      "Ask for it in one of the two"));
    }
    return found.sorted();
  }

  private static boolean logsModelCalls(Component component) {
    return ModelCalls.of(component).isPresent();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, BUCKET_NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Properties properties = component.properties();
    Optional<Component> key = properties.optionalReference("key");
    List<Component> parameters = new ArrayList<>(properties.references("object-stores"));
    key.ifPresent(parameters::add);
    AuditLogView view = view(component, key, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(view))
            .takes(parameters)
            .classes(context, getClass(), "AuditLog", view)
            .output(
                new StackOutput(
                    view.id() + "Bucket",
                    "The bucket that holds the record of " + component.id() + ".",
                    context.call(component, BUCKET_NAME)))
            .output(
                new StackOutput(
                    view.id() + "Trail",
                    "The trail of " + component.id() + ".",
                    context.call(component, TRAIL_ARN)));
    if (view.calls()) {
      rendered.idleCost(
          IdleCost.byUse(
              "CloudTrail, if the account has another trail here: the account's calls once more",
              Facts.load().prices(Target.AWS).of("cloudtrail-management-events"),
              "switch calls off in " + component.id() + ", and read them in the other trail"));
    }
    steps(view, context).forEach(rendered::step);
    addKept(view, properties.flag("retain"), rendered);
    return rendered.build();
  }

  private static AuditLogView view(
      Component component,
      Optional<Component> key,
      List<Component> parameters,
      RenderContext context) {
    Properties properties = component.properties();
    return new AuditLogView(
        context.header(component, parameters),
        context.constructId(component),
        key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
        (int) properties.duration("retention").toDays(),
        properties.flag("calls"),
        properties.flag("data-events") ? BEDROCK : List.of(),
        properties.references("object-stores").stream()
            .map(store -> context.call(store, ObjectStoreKind.BUCKET))
            .toList(),
        component.knobs().flag("all-regions"),
        component.knobs().flag("log-group"),
        ModelCalls.of(component),
        RemovalPolicies.of(properties.flag("retain")));
  }

  private static String summary(AuditLogView view) {
    return view.modelCalls()
        .map(
            calls ->
                "A CloudTrail trail, and the account's log of model calls"
                    + (calls.content() ? ", prompts and answers included." : "."))
        .orElse("A CloudTrail trail with a bucket of its own.");
  }

  private static List<String> steps(AuditLogView view, RenderContext context) {
    List<String> steps = new ArrayList<>();
    steps.add(
        "See whether files of the record were changed or removed, now and then: `aws cloudtrail"
            + " validate-logs --region "
            + context.region()
            + " --trail-arn ARN --start-time TIME`, with the ARN that the output `"
            + view.id()
            + "Trail` gives.");
    view.modelCalls()
        .ifPresent(
            calls ->
                steps.add(
                    "Tell the users of the account: every call of a model in "
                        + context.region()
                        + " is logged now, not only those of this stack, and whatever was set"
                        + " before was replaced; `npx cdk destroy` switches the log off."
                        + (calls.content()
                            ? " It holds prompts and answers, which are personal data in most"
                                + " uses: say who may read it, and to whom it has to be told."
                            : "")));
    return steps;
  }

  private static void addKept(
      AuditLogView view, boolean retain, RenderedComponent.Builder rendered) {
    rendered.bucket(new Retained(RetainedType.BUCKET, "Records", "who did what"), retain);
    if (view.modelCallsBucket()) {
      rendered.bucket(new Retained(RetainedType.BUCKET, "ModelCalls", "calls of models"), retain);
    }
    rendered.bucket(
        new Retained(RetainedType.BUCKET, "AccessLogs", "who read the records"), retain);
    if (retain && view.logGroup()) {
      rendered.retained(
          new Retained(RetainedType.LOG_GROUP, "RecordsLog", "who did what, the last 90 days"));
    }
    if (retain && view.modelCallsLog()) {
      rendered.retained(new Retained(RetainedType.LOG_GROUP, "ModelCallsLog", "calls of models"));
    }
  }
}
