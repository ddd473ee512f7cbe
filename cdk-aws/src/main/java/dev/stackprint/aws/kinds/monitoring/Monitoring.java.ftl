package ${c.packageName};

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TextWidget;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.YAxisProps;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

<#if hasAlarms>
/** A dashboard with a row for each component, and alarms on what should not happen. */
<#else>
/** A dashboard with a row for each component. */
</#if>
// ${c.origin}
final class ${c.className} extends Construct {

  private static final Duration PERIOD = Duration.minutes(5);

  private final Dashboard dashboard;
<#if hasAlarms>
  private final List<Alarm> alarms = new ArrayList<>();
</#if>
<#if topic??>
  private final SnsAction tellSomebody;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if topic??>
    tellSomebody = new SnsAction(${topic});
</#if>
    dashboard = Dashboard.Builder.create(this, "Dashboard").defaultInterval(Duration.days(1)).build();
    var rows =
        List.of(
<#list sections as section>
            row("${section.heading}", ${section.variable}(${section.variable}))<#sep>,
</#list>
        );
<#if hasAlarms>
    dashboard.addWidgets(AlarmStatusWidget.Builder.create().title("Alarms").alarms(alarms).width(24).height(${alarmsHeight}).build());
</#if>
    rows.forEach(dashboard::addWidgets);
  }

  /** Returns the address of the dashboard in the console. */
  String url() {
    var region = Stack.of(this).getRegion();
    return "https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#dashboards/dashboard/%s"
        .formatted(region, region, dashboard.getDashboardName());
  }
<#list sections as section>

  private List<GraphWidget> ${section.variable}(final ${section.className} ${section.variable}) {
<#list section.sources as source>
    var ${source.variable} = ${source.value};
</#list>
    return List.of(
<#list section.graphs as graph>
<#if graph.alarm??>
        graph("${graph.title}", alarm("${graph.alarm.id}", metric("${graph.namespace}", "${graph.metric}", "${graph.statistic}", ${graph.dimensions}), ${graph.alarm.threshold}, ${graph.alarm.periods}, "${graph.alarm.meaning}"))<#sep>,</#sep>
<#else>
        graph("${graph.title}", metric("${graph.namespace}", "${graph.metric}", "${graph.statistic}", ${graph.dimensions}))<#sep>,</#sep>
</#if>
</#list>
    );
  }
</#list>

  private static Metric metric(
      final String namespace,
      final String name,
      final String statistic,
      final Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(dimensions)
        .period(PERIOD)
        .build();
  }
<#if hasAlarms>

  /** An alarm while a metric is at or above its threshold; no data means that nothing happened. */
  private Alarm alarm(
      final String id,
      final Metric metric,
      final Number threshold,
      final int periods,
      final String meaning) {
    var alarm =
        Alarm.Builder.create(this, id)
            .alarmDescription(meaning)
            .metric(metric)
            .threshold(threshold)
            .evaluationPeriods(periods)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
<#if topic??>
    alarm.addAlarmAction(tellSomebody);
    alarm.addOkAction(tellSomebody);
</#if>
    alarms.add(alarm);
    return alarm;
  }

  private static GraphWidget graph(final String title, final Alarm alarm) {
    return graph(title)
        .left(List.of(alarm.getMetric()))
        .leftAnnotations(List.of(alarm.toAnnotation()))
        .build();
  }
</#if>
<#if hasPlainGraphs>

  private static GraphWidget graph(final String title, final Metric metric) {
    return graph(title).left(List.of(metric)).build();
  }
</#if>

  private static GraphWidget.Builder graph(final String title) {
    return GraphWidget.Builder.create()
        .title(title)
        .width(6)
        .height(5)
        .leftYAxis(YAxisProps.builder().min(0).build());
  }

  private static IWidget[] row(final String heading, final List<GraphWidget> graphs) {
    var text = TextWidget.Builder.create().markdown("## " + heading).width(24).height(1).build();
    return Stream.concat(Stream.of(text), graphs.stream()).toArray(IWidget[]::new);
  }
}
