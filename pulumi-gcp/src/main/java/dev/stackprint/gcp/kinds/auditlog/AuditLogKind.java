package dev.stackprint.gcp.kinds.auditlog;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders {@code audit-log} as audit configurations of services, and a sink to a bucket. */
public final class AuditLogKind implements GcpKind {

  /** {@code Output<String> bucketName()}: the name of the bucket that holds the record. */
  public static final Method BUCKET_NAME = new Method("bucketName");

  private static final String STORAGE = "storage";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    Path path = Plan.pathOf(component);
    List<AuditedService> services = AuditedService.of(component);
    if (services.isEmpty()) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("calls"),
          properties.origin("calls"),
          "There is nothing to record",
          "Leave `calls` or `data-events` on, or name `object-stores`");
    }
    checkOthers(component, services, plan, found);
    switch (properties.text("model-calls")) {
      case "metadata" ->
          found.report(
              Code.TARGET_LIMIT,
              path.key("model-calls"),
              properties.origin("model-calls"),
              "Google Cloud logs no numbers of each call of a model",
              "Leave it out: `calls` records who called which model, and a `monitoring` shows how"
                  + " many tokens they took");
      case "content" ->
          found.report(
              Code.TARGET_LIMIT,
              path.key("model-calls"),
              properties.origin("model-calls"),
              "What was asked and answered is logged by model on Google Cloud, not for a project",
              "Leave it out: `calls` records who called which model");
      default -> {}
    }
    Properties knobs = component.knobs();
    if (knobs.flag("lock") && !properties.flag("retain")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("lock"),
          knobs.origin("lock"),
          "What is locked cannot be deleted with the stack",
          "Leave `retain` on, or `lock` out");
    }
    return found.sorted();
  }

  /** A project has one audit configuration for a service. */
  private static void checkOthers(
      Component component, List<AuditedService> services, Plan plan, Diagnostics found) {
    for (Component other : plan.componentsOf(component.kind().name())) {
      if (other.equals(component)) {
        return;
      }
      AuditedService.of(other).stream()
          .map(AuditedService::service)
          .filter(each -> services.stream().map(AuditedService::service).anyMatch(each::equals))
          .findFirst()
          .ifPresent(
              service ->
                  found.report(
                      Code.TARGET_COMBINATION,
                      Plan.pathOf(component),
                      component.origin(),
                      "A project says once what is recorded of "
                          + service
                          + ", and '"
                          + other.id()
                          + "' says it already",
                      "Ask for it in one of the two"));
    }
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, BUCKET_NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("logging.googleapis.com");
    context.api("cloudresourcemanager.googleapis.com");
    context.api("storage.googleapis.com");
    Properties properties = component.properties();
    dev.stackprint.templates.Code bucketName = context.call(component, BUCKET_NAME);
    List<Component> parameters = new ArrayList<>(properties.references("object-stores"));
    properties.optionalReference("key").ifPresent(parameters::add);
    AuditLogView view = view(component, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, "A bucket with a record of who did what.")
            .takes(parameters)
            .classes(context, getClass(), "AuditLog", view)
            .output(
                new StackOutput(
                    context.export(component, "Bucket"),
                    "The bucket that holds the record of " + component.id() + ".",
                    bucketName))
            .bucket(
                new Retained(RetainedType.BUCKET, component.id(), "who did what"), view.retain())
            .idleCost(
                IdleCost.byUse(
                    "Cloud Logging: the calls that "
                        + component.id()
                        + " has services log, in all of the project",
                    Facts.load().prices(Target.GCP).of("log-storage"),
                    "switch calls and data-events off in " + component.id()));
    rendered.step(
        "Tell the users of the project: what is recorded of "
            + String.join(
                ", ", view.services().stream().map(each -> "`" + each.service() + "`").toList())
            + " is what `"
            + component.id()
            + "` says now, whatever was set before, and all of the project's calls are.");
    return rendered.build();
  }

  private static AuditLogView view(
      Component component, List<Component> parameters, RenderContext context) {
    Properties properties = component.properties();
    Optional<Component> key = properties.optionalReference("key");
    List<AuditedService> services = AuditedService.of(component);
    return new AuditLogView(
        context.header(component, parameters),
        key.map(
            each -> EncryptionKeyKind.usableBy(each, component, context.storageAgent(), context)),
        (int) properties.duration("retention").toDays(),
        String.valueOf(properties.duration("retention").toSeconds()),
        properties.flag("calls"),
        services,
        services.stream()
            .filter(each -> !each.id().equals(STORAGE))
            .map(AuditedService::service)
            .toList(),
        properties.references("object-stores").stream()
            .map(store -> context.call(store, ObjectStoreKind.NAME))
            .toList(),
        properties.flag("retain"),
        component.knobs().flag("lock"),
        context.isNeeded(component, BUCKET_NAME));
  }
}
