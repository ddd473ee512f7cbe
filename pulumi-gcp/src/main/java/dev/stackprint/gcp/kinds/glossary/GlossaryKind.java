package dev.stackprint.gcp.kinds.glossary;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/**
 * Renders {@code glossary} as glossaries of Cloud Translation: one for each pair of languages that
 * there are terms for, so that terms of the source language alone can be looked up. The provider
 * has no resource for them; a Cloud Run job makes them while the stack is deployed.
 *
 * <p>Whoever translates does so in {@link #LOCATION}, is granted {@link #ROLE} on the project,
 * gives the language that is translated, and names the glossary if {@link #pairs} has both.
 */
public final class GlossaryKind implements GcpKind {

  /**
   * {@code Output<String> names()}: what the names of the glossaries begin with, {@code
   * projects/P/locations/us-central1/glossaries/X}, which {@link LanguagePair#ending} completes.
   * Known once they are there.
   */
  public static final Method NAMES = new Method("names");

  /**
   * Where the glossaries are, and therefore texts and documents are translated: of the global
   * endpoint's locations, the one that has glossaries. Source:
   * cloud.google.com/translate/docs/advanced/glossary, read 2026-11-22.
   */
  public static final String LOCATION = "us-central1";

  /** What who translates needs on the project: Cloud Translation has no smaller resource. */
  public static final String ROLE = "roles/cloudtranslate.user";

  /** Returns the languages of each glossary, in the order of the terms. */
  public static List<LanguagePair> pairs(Component glossary) {
    return List.copyOf(Terms.of(glossary.properties()).files().keySet());
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    for (String service : List.of("iam", "run", "storage", "translate")) {
      context.api(service + ".googleapis.com");
    }
    Terms terms = Terms.of(component.properties());
    String folder = "glossaries/" + component.id();
    PythonFunction code =
        new PythonFunction(component.id())
            .resource(getClass(), "function/main.py", "main.py")
            .resource(getClass(), "function/test_main.py", "test_main.py");
    GlossaryView view =
        new GlossaryView(
            context.header(component, List.of()),
            context.accountId(component, ""),
            context.plan().name() + "-" + component.id(),
            folder,
            code.folder(),
            code.deployed(),
            terms.files().keySet().stream()
                .map(pair -> new GlossaryView.Pair(pair.source(), pair.target()))
                .toList(),
            context.isNeeded(component, NAMES));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(view.pairs().size()))
            .classes(context, getClass(), "Glossary", view)
            .step(
                "The glossaries of `"
                    + component.id()
                    + "` stay when the stack is destroyed, and cost nothing. To delete one:"
                    + " `curl -X DELETE -H \"authorization: Bearer $(gcloud auth"
                    + " print-access-token)\" -H \"x-goog-user-project: PROJECT\""
                    + " https://translation.googleapis.com/v3/projects/PROJECT/locations/"
                    + LOCATION
                    + "/glossaries/"
                    + view.id()
                    + terms.files().keySet().iterator().next().ending()
                    + "`.");
    terms
        .files()
        .forEach(
            (pair, text) ->
                rendered.file(
                    folder + "/" + new GlossaryView.Pair(pair.source(), pair.target()).file(),
                    text));
    code.addTo(rendered);
    return rendered.build();
  }

  private static String summary(int pairs) {
    return pairs == 1
        ? "A glossary of Cloud Translation, made by a Cloud Run job."
        : pairs + " glossaries of Cloud Translation, made by a Cloud Run job.";
  }
}
