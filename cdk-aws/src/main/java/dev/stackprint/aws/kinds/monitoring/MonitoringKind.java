package dev.stackprint.aws.kinds.monitoring;

import dev.stackprint.aws.kinds.notification.NotificationKind;
import dev.stackprint.aws.kinds.notification.ServicePublisher;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Prices;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
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
 * Renders {@code monitoring} as a CloudWatch dashboard and alarms. What there is to see of a
 * component is what its kind says in {@link AwsKind#signals}.
 */
public final class MonitoringKind implements AwsKind {

  /** {@code String url()}: the address of the dashboard in the console. */
  public static final Method URL = new Method("url");

  private static final String ALARMS = "cloudwatch.amazonaws.com";

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
    List<Watched<Signal>> watched = Watched.of(component, context::signals);
    Optional<Component> notify = component.properties().optionalReference("notify");
    notify.ifPresent(topic -> context.need(topic, new ServicePublisher(ALARMS)));
    List<Component> parameters = new ArrayList<>(watched.stream().map(Watched::component).toList());
    notify.filter(topic -> !parameters.contains(topic)).ifPresent(parameters::add);
    Code url = context.call(component, URL);
    MonitoringView view =
        new MonitoringView(
            context.header(component, parameters),
            context.constructId(component),
            notify.map(topic -> context.call(topic, NotificationKind.TOPIC)),
            watched.stream().map(each -> MonitoringView.Section.of(each, context)).toList());
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .takes(parameters)
            .classes(context, getClass(), "Monitoring", view)
            .output(
                new StackOutput(
                    context.constructId(component) + "Dashboard",
                    "The address of the dashboard.",
                    url));
    if (notify.isEmpty() && view.hasAlarms()) {
      rendered.step(
          "Look at the dashboard of `"
              + component.id()
              + "` now and then: nobody is told of its alarms until the blueprint names a"
              + " notification in its `notify`.");
    }
    Prices prices = Facts.load().prices(Target.AWS);
    rendered.idleCost(
        IdleCost.monthly(
            "1 CloudWatch dashboard",
            1,
            prices.of("cloudwatch-dashboard"),
            "leave " + component.id() + " out"));
    int alarms = view.alarms().size();
    if (alarms > 0) {
      rendered.idleCost(
          IdleCost.monthly(
              alarms == 1 ? "1 CloudWatch alarm" : alarms + " CloudWatch alarms",
              alarms,
              prices.of("cloudwatch-alarm"),
              "watch fewer components"));
    }
    return rendered.build();
  }
}
