package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.aws.render.Signal.Alarm;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is worth watching of a chat API. */
final class ChatSignals {

  private final Component component;
  private final RenderContext context;

  private ChatSignals(Component component, RenderContext context) {
    this.component = component;
    this.context = context;
  }

  static List<Signal> of(Component component, RenderContext context) {
    return new ChatSignals(component, context).signals();
  }

  private List<Signal> signals() {
    return List.of(
        gateway("requests", "Count", "Sum", Optional.empty()),
        gateway("refused requests", "4xx", "Sum", Optional.empty()),
        gateway(
            "failed requests",
            "5xx",
            "Sum",
            alarm(5, 1, "Questions fail: see the function's log for what AWS answered.")),
        gateway(
            "latency in milliseconds",
            "Latency",
            "p90",
            alarm(20_000, 3, "Answers come close to the 30 seconds that the gateway waits.")),
        function("function errors", "Errors", alarm(1, 1, "The function crashes: see its log.")),
        function(
            "function throttles",
            "Throttles",
            alarm(1, 1, "Too many questions at once for the function's or account's concurrency.")),
        own("questions", "Questions", Optional.empty()),
        own("questions without an answer", "Unanswered", Optional.empty()),
        own("guardrail interventions", "GuardrailInterventions", Optional.empty()),
        own(
            "throttled questions",
            "Throttled",
            alarm(10, 2, "The model or the knowledge base refuses calls: ask for higher quotas.")),
        own("timeouts", "Timeouts", alarm(5, 1, "The model takes too long to answer.")),
        own("tokens in", "InputTokens", Optional.empty()),
        own("tokens out", "OutputTokens", Optional.empty()));
  }

  private Signal gateway(String what, String metric, String statistic, Optional<Alarm> alarm) {
    Code api = context.call(component, ChatApiKind.API_ID);
    return signal(what, "AWS/ApiGateway", metric, Map.of("ApiId", api), statistic, alarm);
  }

  private Signal function(String what, String metric, Optional<Alarm> alarm) {
    Code name = context.call(component, ChatApiKind.FUNCTION_NAME);
    return signal(what, "AWS/Lambda", metric, Map.of("FunctionName", name), "Sum", alarm);
  }

  private Signal own(String what, String metric, Optional<Alarm> alarm) {
    Code id = JavaCode.string(component.id());
    return signal(
        what,
        ProjectNames.stackName(context.plan()),
        metric,
        Map.of("Component", id),
        "Sum",
        alarm);
  }

  private Signal signal(
      String what,
      String namespace,
      String metric,
      Map<String, Code> dimensions,
      String statistic,
      Optional<Alarm> alarm) {
    return new Signal(
        component.id() + ": " + what, namespace, metric, dimensions, statistic, alarm);
  }

  private static Optional<Alarm> alarm(int threshold, int periods, String meaning) {
    return Optional.of(new Alarm(BigDecimal.valueOf(threshold), periods, meaning));
  }
}
