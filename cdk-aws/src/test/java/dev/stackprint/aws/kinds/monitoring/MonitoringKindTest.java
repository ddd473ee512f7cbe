package dev.stackprint.aws.kinds.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.AwsKinds;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.verification.TestBlueprint;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MonitoringKindTest {

  private static TestBlueprint watching(String properties) {
    return AwsBlueprint.of(
        """
        model: {kind: foundation-model, model: claude-sonnet}
        safety: {kind: guardrail}
        alerts: {kind: notification}
        operations: {kind: monitoring%s}
        """
            .formatted(properties));
  }

  @Test
  void watchesAllThatCanBeWatched() {
    assertThat(watching("").component("Operations"))
        .contains(
            "row(\"model (foundation-model)\", model(model))",
            "row(\"safety (guardrail)\", safety(safety))",
            "row(\"alerts (notification)\", alerts(alerts))");
  }

  @Test
  void watchesOnlyWhatIsNamed() {
    assertThat(watching(", watch: [safety]").component("Operations"))
        .contains("safety(safety)")
        .doesNotContain("Model", "Alerts", "Alarm");
  }

  @Test
  void everyKindWithSignalsCanBeWatched() {
    Kinds kinds = Kinds.standard();
    TreeSet<String> withSignals = new TreeSet<>();
    for (Kind kind : kinds.all()) {
      if (kind.targets().contains(Target.AWS) && hasSignals(AwsKinds.of(kind))) {
        withSignals.add(kind.name());
      }
    }
    TreeSet<String> watched =
        new TreeSet<>(
            kinds
                .find("monitoring")
                .orElseThrow()
                .properties()
                .properties()
                .get("watch")
                .reference()
                .orElseThrow()
                .kinds());
    // A kind that is planned for AWS may not have come yet.
    watched.retainAll(kinds.names());

    assertThat(watched).isEqualTo(withSignals);
  }

  @Test
  void tellsNobodyUnlessToldWhom() {
    assertThat(watching("").component("Operations")).doesNotContain("SnsAction");
    assertThat(watching("").file("README.md")).contains("nobody is told of its alarms");
    assertThat(watching(", notify: alerts").file("README.md")).doesNotContain("nobody is told");
    assertThat(watching(", notify: alerts").component("Operations"))
        .contains("new SnsAction(alerts.topic())", "addAlarmAction", "addOkAction");
  }

  @Test
  void letsAlarmsPublishToTheTopic() {
    assertThat(watching("").component("Alerts")).doesNotContain("cloudwatch.amazonaws.com");
    assertThat(watching(", notify: alerts").component("Alerts"))
        .contains("letPublish(\"cloudwatch.amazonaws.com\")")
        .contains(".getMasterKey()", "kms:EncryptionContext:aws:sns:topicArn", "return Key.");
  }

  @Test
  void takesThresholdsOfTheBlueprint() {
    assertThat(
            watching(", thresholds: {model: {throttled-calls: 77, tokens-out: 1.5e6}}")
                .component("Operations"))
        .contains(
            "\"InvocationThrottles\", \"Sum\", byModelId),\n                77,",
            "alarm(\n                \"ModelTokensOut\"",
            "1500000,",
            "\"model: tokens out reached 1500000, as much as the blueprint allows.\"");
  }

  @Test
  void refusesThresholdsOfWhatIsNotThere() {
    assertThat(
            watching(
                    ", watch: [model], thresholds: {safety: {interventions: 1}, model: {taste: 2}}")
                .findings())
        .containsExactly(
            "SP0704 components.operations.thresholds.safety: Component 'safety' is not"
                + " watched",
            "SP0704 components.operations.thresholds.model.taste: There is no 'taste'"
                + " to see of 'model'");
  }

  @Test
  void refusesToWatchNothing() {
    assertThat(AwsBlueprint.of("operations: {kind: monitoring}").findings())
        .containsExactly("SP0704 components.operations: There is nothing to watch");
  }

  @Test
  void tellsWhatItCosts() {
    // Two alarms of the model, one of the topic.
    assertThat(watching("").file("README.md"))
        .contains("| 1 CloudWatch dashboard | USD 3.00 a month |")
        .contains("| 3 CloudWatch alarms | USD 0.30 a month |");
    assertThat(watching(", watch: [safety]").file("README.md")).doesNotContain("CloudWatch alarm");
  }

  /** The interface has a method without signals, which a kind overrides if it has any. */
  private static boolean hasSignals(AwsKind kind) {
    return Arrays.stream(kind.getClass().getMethods())
        .anyMatch(
            method ->
                method.getName().equals("signals")
                    && method.getDeclaringClass().equals(kind.getClass()));
  }
}
