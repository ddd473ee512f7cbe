package dev.stackprint.aws.kinds.featurestore;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RemovalPolicies;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.features.Feature;
import dev.stackprint.rendering.features.FeatureGroup;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders {@code feature-store} as feature groups of SageMaker. */
public final class FeatureStoreKind implements AwsKind {

  /** {@code void grantUse(IGrantable user)}: put records, and read the newest and the history. */
  public static final Method GRANT_USE = new Method("grantUse");

  private static final Method GROUPS = new Method("groups");

  /** Source: API reference of SageMaker, FeatureDefinition, in botocore 1.44.5. */
  private static final Set<String> RESERVED =
      Set.of("is_deleted", "write_time", "api_invocation_time");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    if (!component.knobs().has("history")) {
      found.report(
          Code.TARGET_COMBINATION,
          Plan.pathOf(component),
          component.properties().origin("groups"),
          "SageMaker keeps the history of features in a store of files, and there is none",
          "Name an object-store in `aws: {history: ...}`");
    }
    return Stream.concat(found.sorted().stream(), FeatureGroup.check(component, RESERVED).stream())
        .toList();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, GROUPS);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Component history = component.knobs().reference("history");
    boolean retain = component.properties().flag("retain");
    boolean used = context.isNeeded(component, GRANT_USE);
    List<FeatureGroup> groups = FeatureGroup.of(component);
    boolean online = groups.stream().anyMatch(FeatureGroup::online);
    Optional<Component> key =
        component.properties().optionalReference("key").filter(each -> online);
    List<Component> parameters = new ArrayList<>(List.of(history));
    key.ifPresent(parameters::add);
    context.need(history, ObjectStoreKind.GRANT_READ_OBJECTS);
    context.need(history, ObjectStoreKind.GRANT_WRITE);
    if (used) {
      context.need(history, ObjectStoreKind.GRANT_READ);
    }
    FeatureStoreView view =
        new FeatureStoreView(
            context.header(component, parameters),
            context.className(history),
            context.variable(history),
            context.call(history, ObjectStoreKind.BUCKET),
            component.id() + "/",
            key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
            RemovalPolicies.of(retain),
            groups.stream().map(FeatureStoreKind::group).toList(),
            used);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component,
                "SageMaker feature groups: "
                    + String.join(", ", groups.stream().map(FeatureGroup::name).toList())
                    + ".")
            .takes(parameters)
            .classes(context, getClass(), "FeatureStore", view)
            .output(
                new StackOutput(
                    context.constructId(component) + "Groups",
                    "The names of the feature groups.",
                    context.call(component, GROUPS)))
            .step(use(component, groups));
    if (online) {
      rendered.idleCost(
          new IdleCost(
              "what is stored online of " + component.id(),
              "by the gigabyte and month; reads and writes by their number",
              "take groups offline that nobody asks while somebody waits"));
    }
    if (retain) {
      view.groups()
          .forEach(
              each ->
                  rendered.retained(
                      new Retained(
                          RetainedType.FEATURE_GROUP,
                          each.construct(),
                          "what is known of " + each.name())));
    }
    return rendered.build();
  }

  private static FeatureStoreView.Group group(FeatureGroup group) {
    return new FeatureStoreView.Group(
        Names.type(group.name()),
        group.name(),
        group.description().orElse("What is known of " + group.name()),
        group.entity(),
        group.features().stream()
            .map(each -> new FeatureStoreView.Feature(each.name(), type(each.type())))
            .toList(),
        group.online());
  }

  private static String type(Feature.Type type) {
    return switch (type) {
      case STRING -> "String";
      case INTEGER -> "Integral";
      case NUMBER -> "Fractional";
    };
  }

  private static String use(Component component, List<FeatureGroup> groups) {
    FeatureGroup first = groups.get(0);
    return "Put records into `"
        + component.id()
        + "`: `aws sagemaker-featurestore-runtime put-record --feature-group-name NAME --record"
        + " FeatureName="
        + first.entity()
        + ",ValueAsString=1 FeatureName="
        + FeatureGroup.TIMESTAMP
        + ",ValueAsString=2026-11-22T10:00:00Z FeatureName="
        + first.features().get(0).name()
        + ",ValueAsString=VALUE`, with a name from the outputs. Files of the history and the table in"
        + " Glue's database `sagemaker_featurestore` stay where they are when a group is deleted.";
  }
}
