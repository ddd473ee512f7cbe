package dev.stackprint.gcp.kinds.monitoring;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.kinds.notification.NotificationKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.Watched;
import dev.stackprint.rendering.WatchedCheck;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renders {@code monitoring} as a dashboard of Cloud Monitoring and alert policies. What there is
 * to see of a component is what its kind says in {@link GcpKind#signals}.
 */
public final class MonitoringKind implements GcpKind {

  /** {@code Output<String> url()}: the address of the dashboard in the console. */
  public static final Method URL = new Method("url");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    // Nothing is rendered with this context: what the signals need of it is of no consequence.
    return WatchedCheck.of(
        component, new RenderContext(plan, new ComponentNames(Set.of()))::signals);
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, URL);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("monitoring.googleapis.com");
    List<Watched<Signal>> watched = Watched.of(component, context::signals);
    Optional<Component> notify = component.properties().optionalReference("notify");
    List<Component> parameters = new ArrayList<>(watched.stream().map(Watched::component).toList());
    notify.filter(topic -> !parameters.contains(topic)).ifPresent(parameters::add);
    Code url = context.call(component, URL);
    List<MonitoringView.Section> sections =
        watched.stream().map(each -> MonitoringView.Section.of(each, context)).toList();
    boolean alerts =
        sections.stream()
            .flatMap(each -> each.charts().stream())
            .anyMatch(each -> each.alert().isPresent());
    MonitoringView view =
        new MonitoringView(
            context.header(component, parameters),
            context.plan().name() + ": " + component.id(),
            notify
                .filter(topic -> alerts)
                .map(topic -> context.call(topic, NotificationKind.CHANNELS)),
            sections);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .takes(parameters)
            .classes(context, getClass(), "Monitoring", view)
            .output(
                new StackOutput(
                    context.export(component, "Dashboard"), "The address of the dashboard.", url));
    if (notify.isEmpty() && alerts) {
      rendered.step(
          "Look at the dashboard of `"
              + component.id()
              + "` now and then: nobody is told of its alerts until the blueprint names a"
              + " notification in its `notify`.");
    }
    if (alerts) {
      int conditions = view.alerts().size();
      rendered.idleCost(
          IdleCost.monthly(
              conditions == 1 ? "1 alert condition" : conditions + " alert conditions",
              conditions,
              Facts.load().prices(Target.GCP).of("alert-condition"),
              "watch fewer components"));
    }
    return rendered.build();
  }
}
