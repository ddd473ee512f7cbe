package dev.stackprint.aws.verify;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans for AWS of blueprints that must be without a finding. */
final class TestPlans {

  private static final Blueprints BLUEPRINTS = Blueprints.standard();

  private TestPlans() {}

  /** Returns the plans of all use cases, by name. */
  static Map<String, Plan> useCases() {
    Map<String, Plan> plans = new TreeMap<>();
    BLUEPRINTS.useCases().forEach(each -> plans.put(each.name(), of(each.name())));
    return plans;
  }

  /** Returns the plans of all use cases, and of all blueprints in a folder, by name. */
  static Map<String, Plan> all(Path folder) {
    Map<String, Plan> plans = new TreeMap<>(useCases());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        plans.put(file.getFileName().toString().replace(".yaml", ""), of(file.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plans;
  }

  /** Returns the plan of a file or a use case. */
  static Plan of(String blueprint) {
    Planned planned = BLUEPRINTS.plan(blueprint, Target.AWS, Options.NONE);
    refuseErrors(blueprint, planned.diagnostics());
    Plan plan = planned.plan().orElseThrow();
    refuseErrors(blueprint, AwsBackend.check(plan));
    return plan;
  }

  private static void refuseErrors(String blueprint, List<Diagnostic> found) {
    if (found.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
      throw new AssertionError(blueprint + ":\n" + new TextReport(false).render(found));
    }
  }
}
