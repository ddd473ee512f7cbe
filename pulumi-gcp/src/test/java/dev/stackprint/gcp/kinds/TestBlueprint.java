package dev.stackprint.gcp.kinds;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.GcpBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A blueprint written in a test: its components, for Google Cloud in europe-west4 unless said
 * otherwise.
 */
public final class TestBlueprint {

  private final String region;
  private final String components;

  private TestBlueprint(String region, String components) {
    this.region = region;
    this.components = components;
  }

  /** Takes components, indented by nothing. */
  public static TestBlueprint of(String components) {
    return new TestBlueprint("europe-west4", components);
  }

  /** Returns the same in another region. */
  public TestBlueprint in(String otherRegion) {
    return new TestBlueprint(otherRegion, components);
  }

  /** Returns its plan; that it is one is asserted. */
  public Plan plan() {
    Planned planned = planned();
    return planned.plan().orElseThrow(() -> new AssertionError(planned.diagnostics().toString()));
  }

  /** Returns what Google Cloud has to say about it: code, path and message of each finding. */
  public List<String> findings() {
    return GcpBackend.check(plan()).stream()
        .map(each -> each.code() + " " + each.path() + ": " + each.message())
        .toList();
  }

  /** Returns a file of the project that it is rendered into. */
  public String file(String path) {
    var file = GcpBackend.render(plan()).files().get(path);
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
            "name: test\ntargets:\n  gcp: {project: acme-test, region: "
                + region
                + "}\ncomponents:\n"
                + components.indent(2));
        return Blueprints.standard().plan(file.toString(), Target.GCP, Options.NONE);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
