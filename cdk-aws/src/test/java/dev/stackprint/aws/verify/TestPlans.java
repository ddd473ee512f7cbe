package dev.stackprint.aws.verify;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.check.Checker;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.document.Documents;
import dev.stackprint.blueprints.document.Loaded;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Planner;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans for AWS of blueprints that must be without a finding. */
final class TestPlans {

  private static final Documents DOCUMENTS = new Documents(ResourceFolder.of("use-cases", ".yaml"));

  private TestPlans() {}

  /** Returns the plans of all use cases, and of all blueprints in a folder, by name. */
  static Map<String, Plan> all(Path folder) {
    Map<String, Plan> plans = new TreeMap<>();
    for (String useCase : DOCUMENTS.useCases()) {
      plans.put(useCase, of(useCase));
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        plans.put(file.getFileName().toString().replace(".yaml", ""), of(file.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plans;
  }

  private static Plan of(String blueprint) {
    Loaded loaded = DOCUMENTS.load(blueprint, Options.NONE);
    Diagnostics diagnostics = loaded.diagnostics();
    if (loaded.document().isPresent()) {
      Drafts drafts =
          new Checker(Kinds.standard(), Facts.load())
              .check(loaded.document().get(), Set.of(Target.AWS), diagnostics);
      refuseErrors(blueprint, diagnostics.sorted());
      Plan plan =
          new Planner(loaded.document().get(), drafts, loaded.source().orElseThrow())
              .plan(Target.AWS);
      refuseErrors(blueprint, AwsBackend.check(plan));
      return plan;
    }
    refuseErrors(blueprint, diagnostics.sorted());
    throw new AssertionError(blueprint + " has neither a document nor an error");
  }

  private static void refuseErrors(String blueprint, List<Diagnostic> found) {
    if (found.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
      throw new AssertionError(blueprint + ":\n" + new TextReport(false).render(found));
    }
  }
}
