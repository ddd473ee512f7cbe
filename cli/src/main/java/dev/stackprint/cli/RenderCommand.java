package dev.stackprint.cli;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedPlan;
import dev.stackprint.templates.output.WriteResult.Written;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stackprint render}: writes the project of a blueprint. */
@Command(
    name = "render",
    description = {
      "Renders a blueprint into an infrastructure project.",
      "Rendering again updates the project; what you changed in it is never overwritten."
    })
final class RenderCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "BLUEPRINT", description = "A file, or the name of a use case.")
  private String blueprint;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      defaultValue = "aws",
      description = "The cloud: aws or gcp. Default: aws.")
  private Target target;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The project's folder.")
  private Path out;

  @Option(
      names = "--force",
      description = {
        "Write even into a folder that Stackprint did not write.",
        "What stands in the way is saved in .stackprint/replaced first."
      })
  private boolean force;

  @Mixin private OverlayOptions overlays;
  @Mixin private FormatOption format;

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BlueprintRendering rendering = new BlueprintRendering(terminal);
    Optional<Plan> plan = rendering.plan(blueprint, target, overlays.options());
    if (plan.isEmpty()) {
      return ExitCode.INVALID_BLUEPRINT;
    }
    RenderedPlan rendered = Backend.of(target).render(plan.get());
    Written written = rendering.write(rendered.project(), out, force);
    if (format.json()) {
      terminal.out().println(Json.text(json(written, rendered.idleCosts())));
    } else {
      terminal.out().println(summary(written));
      terminal.out().print(costs(rendered.idleCosts()));
    }
    return ExitCode.FINE;
  }

  /** Says in a line or two what was written. */
  private static String summary(Written written) {
    if (written.changedNothing()) {
      return written.folder() + " is up to date";
    }
    StringBuilder text = new StringBuilder("Wrote ").append(written.folder()).append(": ");
    text.append(written.created().size()).append(" files created");
    append(text, written.updated(), "updated");
    append(text, written.removed(), "removed");
    append(text, written.unchanged(), "unchanged");
    append(text, written.saved(), "saved in .stackprint/replaced");
    append(text, written.kept(), "left as they are, since they changed meanwhile");
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> paths, String what) {
    if (!paths.isEmpty()) {
      text.append(", ").append(paths.size()).append(' ').append(what);
    }
  }

  /** Says what bills from the deployment on. */
  private static String costs(List<IdleCost> costs) {
    if (costs.isEmpty()) {
      return "";
    }
    Table table = new Table("bills while idle", "price", "how to avoid it");
    costs.forEach(cost -> table.row(cost.what(), cost.price(), cost.avoid()));
    return System.lineSeparator() + table;
  }

  private static Map<String, Object> json(Written written, List<IdleCost> costs) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("folder", written.folder().toString());
    json.put("created", written.created());
    json.put("updated", written.updated());
    json.put("removed", written.removed());
    json.put("unchanged", written.unchanged());
    json.put("saved", written.saved());
    json.put("kept", written.kept());
    json.put("idleCosts", costs.stream().map(RenderCommand::json).toList());
    return json;
  }

  private static Map<String, Object> json(IdleCost cost) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", cost.what());
    json.put("price", cost.price());
    json.put("avoid", cost.avoid());
    return json;
  }
}
