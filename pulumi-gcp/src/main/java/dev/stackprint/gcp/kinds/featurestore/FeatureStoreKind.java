package dev.stackprint.gcp.kinds.featurestore;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.RetainedType;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.features.Feature;
import dev.stackprint.rendering.features.FeatureGroup;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renders {@code feature-store} as feature groups of Vertex AI over tables of BigQuery. */
public final class FeatureStoreKind implements GcpKind {

  /**
   * {@code void grantUse(String user, Output<String> member)}: write records, and read the newest
   * and the history. The user's name, such as a component's id, is unique among those that are
   * granted to.
   */
  public static final Method GRANT_USE = new Method("grantUse");

  private static final Method GROUPS = new Method("groups");
  private static final String API = "aiplatform.googleapis.com";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return FeatureGroup.check(component, Set.of());
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, GROUPS);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api(API);
    context.api("bigquery.googleapis.com");
    boolean retain = component.properties().flag("retain");
    boolean used = context.isNeeded(component, GRANT_USE);
    if (used) {
      context.api("iam.googleapis.com");
    }
    List<FeatureGroup> groups = FeatureGroup.of(component);
    boolean online = groups.stream().anyMatch(FeatureGroup::online);
    boolean bigtable = component.knobs().text("online-store").equals("bigtable");
    Optional<Component> key = component.properties().optionalReference("key");
    List<Component> parameters = key.stream().toList();
    FeatureStoreView view =
        new FeatureStoreView(
            context.header(component, parameters),
            underscored(context.plan().name()) + "_" + underscored(component.id()),
            underscored(component.id()),
            groups.stream().map(each -> group(each, component)).toList(),
            bigtable ? Optional.of(component.knobs().integer("nodes")) : Optional.empty(),
            component.knobs().text("sync"),
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(
                        each, component, "tables", encrypter(context), context)),
            key.filter(each -> online)
                .map(
                    each ->
                        EncryptionKeyKind.usableBy(
                            each, component, "online", context.serviceAgent(API), context)),
            retain,
            context.accountId(component, "use").replace('-', '_'),
            used);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component,
                "Vertex AI feature groups over BigQuery: "
                    + String.join(", ", groups.stream().map(FeatureGroup::name).toList())
                    + ".")
            .takes(parameters)
            .classes(context, getClass(), "FeatureStore", view)
            .output(
                new StackOutput(
                    context.export(component, "Groups"),
                    "The names of the feature groups.",
                    context.call(component, GROUPS)))
            .step(use(component, view, groups.get(0)));
    if (key.isPresent()) {
      rendered.step(
          "Before the first deployment, `bq show --encryption_service_account` makes the account that"
              + " BigQuery encrypts the tables of `"
              + component.id()
              + "` with; until then it cannot be given the key.");
    }
    if (online) {
      rendered.idleCost(serving(component, view));
    }
    rendered.idleCost(
        new IdleCost(
            "the history of " + component.id() + " in BigQuery",
            "by the gigabyte and month that is stored",
            "delete what no model is trained from"));
    if (retain) {
      rendered.retained(
          new Retained(RetainedType.DATASET, component.id(), "the history of the features"));
      view.groups()
          .forEach(
              each ->
                  rendered.retained(
                      new Retained(
                          RetainedType.TABLE,
                          component.id() + "-" + each.name(),
                          "what is known of " + each.name())));
    }
    return rendered.build();
  }

  /** BigQuery's account for encryption cannot be asked for; it shares the project's number. */
  private static Code encrypter(RenderContext context) {
    return Code.java(
        context.serviceAgent(API).text()
            + ".applyValue(agent -> agent.replace(\"service-\", \"bq-\")"
            + ".replace(\"gcp-sa-aiplatform\", \"bigquery-encryption\"))");
  }

  private static FeatureStoreView.Group group(FeatureGroup group, Component component) {
    return new FeatureStoreView.Group(
        JavaCode.identifier("add" + Names.type(group.name())),
        group.name(),
        underscored(component.id()) + "_" + group.name(),
        group.description().orElse("What is known of " + group.name()),
        group.entity(),
        group.features().stream()
            .map(each -> new FeatureStoreView.Feature(each.name(), type(each.type())))
            .toList(),
        group.online());
  }

  private static String type(Feature.Type type) {
    return switch (type) {
      case STRING -> "STRING";
      case INTEGER -> "INTEGER";
      case NUMBER -> "FLOAT";
    };
  }

  private static IdleCost serving(Component component, FeatureStoreView view) {
    String avoid = "take all groups offline; the history stays";
    return view.nodes()
        .map(
            nodes ->
                new IdleCost(
                    nodes
                        + (nodes == 1 ? " node" : " nodes")
                        + " of Bigtable, which serve "
                        + component.id(),
                    "by the node and hour, and by the gigabyte and month that is stored",
                    avoid))
        .orElseGet(
            () ->
                new IdleCost(
                    "the nodes of an optimized online store, which serve " + component.id(),
                    "by the node and hour",
                    avoid));
  }

  private static String use(Component component, FeatureStoreView view, FeatureGroup first) {
    return "Write records of `"
        + component.id()
        + "` into its tables: `bq query --use_legacy_sql=false \"INSERT "
        + view.dataset()
        + "."
        + first.name()
        + " ("
        + first.entity()
        + ", "
        + FeatureGroup.TIMESTAMP
        + ", "
        + first.features().get(0).name()
        + ") VALUES (...)\"`."
        + (view.online() ? " What is newest goes online at the next synchronization." : "");
  }

  private static String underscored(String id) {
    return id.replace('-', '_');
  }
}
