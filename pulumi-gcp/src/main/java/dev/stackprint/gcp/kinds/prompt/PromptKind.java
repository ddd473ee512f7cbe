package dev.stackprint.gcp.kinds.prompt;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.project.ProjectFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Renders {@code prompt}. Google Cloud has no resource for one: whoever refers to it puts {@link
 * #text} among the files of its own code, and so deploys it.
 */
public final class PromptKind implements GcpKind {

  /** {@code Output<String> version()}: text that changes with the prompt. */
  private static final Method VERSION = new Method("version");

  private static final int VERSION_LENGTH = 12;

  /** Returns the text of a prompt, with its variables. */
  public static String text(Component prompt) {
    return prompt.properties().text("text");
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    if (properties.optionalReference("key").isPresent()) {
      found.report(
          Code.TARGET_LIMIT,
          Plan.pathOf(component).key("key"),
          properties.origin("key"),
          "On Google Cloud the prompt is a part of the code that uses it",
          "Leave the key out: Google's own key encrypts it");
    }
    return found.sorted();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, VERSION);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    PromptView view =
        new PromptView(
            context.header(component, List.of()),
            ProjectFile.sha256(text(component).getBytes(StandardCharsets.UTF_8))
                .substring(0, VERSION_LENGTH),
            context.isNeeded(component, VERSION));
    return RenderedComponent.of(
            component, "A prompt. It is deployed with the code of whoever uses it.")
        .file(context.mainFile(component), context.render(getClass(), "Prompt.java.ftl", view))
        .build();
  }
}
