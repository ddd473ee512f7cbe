package dev.stackprint.gcp;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.provider.maven.MavenSdk;
import dev.stackprint.gcp.provider.maven.Missing;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;
import java.util.Map;

/** Finds what the provider's classes on Maven Central, which are older, lack for a plan. */
final class MavenSdkCheck {

  private MavenSdkCheck() {}

  /** Returns a finding for each component that uses what they lack. */
  static List<Diagnostic> of(Plan plan, List<RenderedComponent> components) {
    Diagnostics found = new Diagnostics();
    for (RenderedComponent each : components) {
      List<String> lacking =
          MavenSdk.lacks(sources(each)).stream().map(MavenSdkCheck::describe).toList();
      if (!lacking.isEmpty()) {
        found.report(
            Code.TARGET_COMBINATION,
            Plan.pathOf(each.component()),
            each.component().origin(),
            "The classes of com.pulumi:gcp "
                + MavenSdk.version()
                + " on Maven Central do not fit: "
                + String.join("; ", lacking),
            "Leave `sdk: maven` out of the target gcp: the project then brings newer classes along");
      }
    }
    return found.sorted();
  }

  private static String describe(Missing missing) {
    return switch (missing.reason()) {
      case ABSENT -> missing.name() + " is missing";
      case OTHER_TYPE -> missing.name() + " is of another type";
      case REQUIRED -> missing.name() + " has to be given";
    };
  }

  private static List<String> sources(RenderedComponent rendered) {
    return rendered.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".java"))
        .map(Map.Entry::getValue)
        .toList();
  }
}
