package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.templates.YamlCode;
import dev.stackprint.verification.AnyText;
import dev.stackprint.verification.Compilation;
import dev.stackprint.verification.RenderedProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Whatever text stands in a blueprint, the program compiles and runs, and the files beside it hold
 * exactly that text, or the blueprint was refused.
 */
class AnyTextPropertiesTest {

  private static final Path WORK = Path.of("target/any-text").toAbsolutePath();

  private static final String BLUEPRINT =
      """
      name: %s
      targets: {gcp: {project: acme-texts, region: europe-west4}}
      description: %s
      components:
        safety: {kind: guardrail}
        model: {kind: foundation-model, model: gemini-flash}
        answers:
          kind: chat-api
          model: model
          guardrail: safety
          instructions: %s
          answer: {nothing-found: %s}
      """;

  private static final int LINES = (int) BLUEPRINT.lines().count();

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void isKeptOrRefused(@ForAll("texts") List<String> texts) throws Exception {
    RenderedProject.deleteAll(WORK);
    Files.createDirectories(WORK);
    Map<RenderedProject, String> rendered = new LinkedHashMap<>();
    for (String text : texts) {
      String name = "text-" + rendered.size();
      plan(name, text)
          .ifPresent(
              plan ->
                  rendered.put(
                      new RenderedProject(name, plan, GcpBackend.render(plan), WORK.resolve(name)),
                      text));
    }

    assertThat(rendered).isNotEmpty();
    rendered.keySet().forEach(RenderedProject::write);
    Path classes = WORK.resolve("classes");
    Compilation compilation = Compilation.of(List.copyOf(rendered.keySet()), classes);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      for (Map.Entry<RenderedProject, String> each : rendered.entrySet()) {
        RenderedProject project = each.getKey();
        assertThat(compilation.messages(project)).as(each.getValue()).isEmpty();
        keeps(project, each.getValue());
        runs(project, loader);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return AnyText.lists(6, 8);
  }

  /** Returns the plan of a blueprint with a text, or nothing if it is refused for a reason. */
  private static Optional<Plan> plan(String name, String text) {
    Path file = WORK.resolve(name + ".yaml");
    String quoted = YamlCode.string(text.replace("${", "$${")).text();
    try {
      Files.writeString(file, BLUEPRINT.formatted(name, quoted, quoted, quoted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Planned planned = Blueprints.standard().plan(file.toString(), Target.GCP, Options.NONE);
    if (planned.plan().isEmpty()) {
      assertThat(planned.diagnostics())
          .as(text)
          .anySatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR))
          .allSatisfy(each -> assertThat(each.origin().line()).isBetween(1, LINES));
    }
    return planned.plan();
  }

  private static void keeps(RenderedProject project, String text) throws IOException {
    Object pulumi =
        new Load(LoadSettings.builder().build()).loadFromString(text(project, "Pulumi.yaml"));
    assertThat((Map<?, ?>) pulumi)
        .extracting("description")
        .isIn(text, text.strip(), text.isBlank() ? project.plan().name() : text);
    assertThat(text(project, "functions/answers/instructions.txt")).contains(text.strip());
    assertThat(
            new ObjectMapper()
                .readTree(text(project, "functions/answers/settings.json"))
                .at("/answer/nothingFound")
                .asText())
        .isEqualTo(text);
  }

  private static String text(RenderedProject project, String path) {
    return project.project().files().get(path).text();
  }

  /** The program itself registers its resources, with mocks in place of Pulumi's engine. */
  private static void runs(RenderedProject project, ClassLoader loader) throws Exception {
    Method deploy =
        loader
            .loadClass(GcpBackend.programClass(project.plan()))
            .getDeclaredMethod("deploy", Context.class, String.class);
    deploy.setAccessible(true);
    try {
      PulumiTest.withMocks(AnyTextPropertiesTest::answer)
          .runTest(context -> invoke(deploy, context))
          .throwOnError();
    } finally {
      PulumiTest.cleanup();
    }
  }

  private static void invoke(Method deploy, Context context) {
    try {
      deploy.invoke(null, context, "acme-texts");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CompletableFuture<Mocks.ResourceResult> answer(Mocks.ResourceArgs resource) {
    Map<String, Object> state = new HashMap<>(resource.inputs);
    for (String madeUp : List.of("name", "email", "member", "url")) {
      state.putIfAbsent(madeUp, resource.name);
    }
    return CompletableFuture.completedFuture(
        Mocks.ResourceResult.of(Optional.of(resource.name), state));
  }
}
