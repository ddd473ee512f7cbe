package dev.stackprint.gcp.kinds.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.GcpKinds;
import dev.stackprint.verification.TestBlueprint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoringKindTest {

  private static TestBlueprint watching(String properties) {
    return GcpBlueprint.of(
        """
        alerts: {kind: notification, subscribers: [{url: "https://hooks.example.com/"}]}
        news: {kind: notification}
        operations: {kind: monitoring%s}
        """
            .formatted(properties));
  }

  @Test
  void watchesAllThatCanBeWatched() {
    assertThat(watching("").component("Operations"))
        .contains(
            "new Row(\"alerts (notification)\", alerts(alerts))",
            "new Row(\"news (notification)\", news(news))");
  }

  @Test
  void watchesOnlyWhatIsNamed() {
    assertThat(watching(", watch: [news]").component("Operations"))
        .contains("news(news)")
        .doesNotContain("Alerts", "AlertPolicy");
  }

  @Test
  void everyKindWithSignalsCanBeWatched() {
    Kinds kinds = Kinds.standard();
    List<String> watched =
        kinds
            .find("monitoring")
            .orElseThrow()
            .properties()
            .properties()
            .get("watch")
            .reference()
            .orElseThrow()
            .kinds();
    for (Kind kind : kinds.all()) {
      if (kind.targets().contains(Target.GCP)) {
        boolean signals = hasSignals(GcpKinds.of(kind));
        assertThat(signals && !watched.contains(kind.name())).as(kind.name()).isFalse();
      }
    }
  }

  @Test
  void tellsNobodyUnlessToldWhom() {
    assertThat(watching("").component("Operations")).doesNotContain("notificationChannels");
    assertThat(watching("").file("README.md")).contains("nobody is told of its alerts");
    assertThat(watching(", notify: news").file("README.md")).doesNotContain("nobody is told");
    assertThat(watching(", notify: news").component("Operations"))
        .contains("Output.all(news.channels())", ".notificationChannels(channels)");
  }

  @Test
  void makesNoChannelWithoutAlerts() {
    assertThat(watching(", watch: [news], notify: news").component("News"))
        .doesNotContain("channels()");
  }

  @Test
  void takesThresholdsOfTheBlueprint() {
    assertThat(
            watching(", thresholds: {alerts: {messages: 1.5e6, not-delivered: 60}}")
                .component("Operations"))
        .contains(
            "\"alerts-messages\"",
            "1500000.0,",
            "\"alerts: messages exceeded 1500000, as much as the blueprint allows.\"",
            "60.0,",
            "\"A subscriber does not take messages");
  }

  @Test
  void refusesThresholdsOfWhatIsNotThere() {
    assertThat(
            watching(", watch: [news], thresholds: {alerts: {messages: 1}, news: {taste: 2}}")
                .findings())
        .containsExactly(
            "SP0704 components.operations.thresholds.alerts: Component 'alerts' is not watched",
            "SP0704 components.operations.thresholds.news.taste: There is no 'taste' to see of"
                + " 'news'");
  }

  @Test
  void refusesToWatchNothing() {
    assertThat(GcpBlueprint.of("operations: {kind: monitoring}").findings())
        .containsExactly("SP0704 components.operations: There is nothing to watch");
  }

  @Test
  void tellsWhatItCosts() {
    assertThat(watching("").file("README.md")).contains("| 1 alert condition | USD 0.10 a month |");
    assertThat(watching(", watch: [news]").file("README.md")).doesNotContain("alert condition");
  }

  /** The interface has a method without signals, which a kind overrides if it has any. */
  private static boolean hasSignals(GcpKind kind) {
    return Arrays.stream(kind.getClass().getMethods())
        .anyMatch(
            method ->
                method.getName().equals("signals")
                    && method.getDeclaringClass().equals(kind.getClass()));
  }
}
