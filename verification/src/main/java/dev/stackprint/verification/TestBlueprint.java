package dev.stackprint.verification;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A blueprint written in a test, for one target.
 *
 * @param plans what checks and renders for the target
 * @param region the region deployed to
 * @param settings what else the target is told, in YAML: empty, or led by a comma
 * @param components the components, in YAML, indented by nothing
 */
public record TestBlueprint(Plans plans, String region, String settings, String components) {

  /** Returns the same in another region. */
  public TestBlueprint in(String otherRegion) {
    return new TestBlueprint(plans, otherRegion, settings, components);
  }

  /** Returns its plan; that it is one is asserted. */
  public Plan plan() {
    Planned planned = planned();
    return planned.plan().orElseThrow(() -> new AssertionError(planned.diagnostics().toString()));
  }

  /**
   * Returns what the target has to say about it: code, path and message of each finding, but for
   * quotas, which whatever has an accelerator is told of.
   */
  public List<String> findings() {
    return findings(each -> !isOfQuota(each));
  }

  /** Returns the quotas that it has to be asked for, in the same form. */
  public List<String> quotas() {
    return findings(TestBlueprint::isOfQuota);
  }

  private static boolean isOfQuota(Diagnostic finding) {
    return finding.code().equals(Code.QUOTA_TO_ASK_FOR.id());
  }

  private List<String> findings(Predicate<Diagnostic> wanted) {
    return plans.check().apply(plan()).stream()
        .filter(wanted)
        .map(each -> each.code() + " " + each.path() + ": " + each.message())
        .toList();
  }

  /** Returns a file of the project that it is rendered into. */
  public String file(String path) {
    var file = plans.render().apply(plan()).files().get(path);
    if (file == null) {
      throw new AssertionError("no file " + path);
    }
    return file.text();
  }

  /** Returns the class of a component. */
  public String component(String className) {
    return file("src/main/java/infra/test/" + className + ".java");
  }

  private Planned planned() {
    try {
      Path file = Files.createTempFile("blueprint", ".yaml");
      try {
        Files.writeString(
            file,
            "name: test\ntargets:\n  "
                + plans.target().key()
                + ": {region: "
                + region
                + settings
                + "}\ncomponents:\n"
                + components.indent(2));
        return Blueprints.standard().plan(file.toString(), plans.target(), Options.NONE);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
