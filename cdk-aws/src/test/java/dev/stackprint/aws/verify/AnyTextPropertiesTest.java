package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * Whatever text stands in a blueprint, the synthesized template holds exactly that text, or the
 * blueprint was refused.
 */
class AnyTextPropertiesTest {

  private static final Path WORK = Path.of("target/any-text").toAbsolutePath();

  /** Blueprints that hold a text, each somewhere else. */
  private static final Map<String, String> PLACES =
      Map.of(
          "description", "description: %s%ncomponents: {documents: {kind: object-store}}%n",
          "tag", "tags: {note: %s}%ncomponents: {documents: {kind: object-store}}%n",
          "prompt", "components: {words: {kind: prompt, text: %s}}%n",
          "words", "components: {safety: {kind: guardrail, words: {blocked: [%s]}}}%n");

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void isKeptOrRefused(@ForAll("texts") List<String> texts) throws Exception {
    RenderedProject.deleteAll(WORK);
    Files.createDirectories(WORK);
    Map<RenderedProject, String> rendered = new LinkedHashMap<>();
    for (String text : texts) {
      for (String place : PLACES.keySet().stream().sorted().toList()) {
        String name = place + "-" + rendered.size();
        plan(name, PLACES.get(place), text)
            .ifPresent(
                plan ->
                    rendered.put(
                        new RenderedProject(
                            name, plan, AwsBackend.render(plan), WORK.resolve(name)),
                        text));
      }
    }

    assertThat(rendered).isNotEmpty();
    rendered.keySet().forEach(RenderedProject::write);
    Path classes = WORK.resolve("classes");
    Compilation compilation = Compilation.of(List.copyOf(rendered.keySet()), classes);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      for (Map.Entry<RenderedProject, String> each : rendered.entrySet()) {
        assertThat(compilation.messages(each.getKey())).as(each.getValue()).isEmpty();
        assertThat(strings(template(each.getKey(), loader)))
            .as(each.getKey().name())
            .containsAnyOf(each.getValue(), each.getValue().strip());
      }
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return AnyText.lists(10, 14);
  }

  /** Returns the plan of a blueprint with a text, or nothing if it is refused for a reason. */
  private static Optional<Plan> plan(String name, String form, String text) {
    Path file = WORK.resolve(name + ".yaml");
    String head = "name: " + name + "\ntargets: {aws: {region: eu-west-1}}\n";
    try {
      Files.writeString(file, head + form.formatted(YamlCode.string(text.replace("${", "$${"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Planned planned = Blueprints.standard().plan(file.toString(), Target.AWS, Options.NONE);
    if (planned.plan().isEmpty()) {
      assertThat(planned.diagnostics())
          .as(text)
          .anySatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR))
          .allSatisfy(each -> assertThat(each.origin().line()).isBetween(1, 5));
    }
    return planned.plan();
  }

  private static JsonNode template(RenderedProject project, ClassLoader loader) throws Exception {
    App app =
        new App(
            AppProps.builder()
                .outdir(project.folder() + "/cdk.out")
                .context(FeatureFlags.of(project.folder()))
                .build());
    Method addStack =
        loader
            .loadClass(AwsBackend.appClass(project.plan()))
            .getDeclaredMethod("addStack", App.class);
    addStack.setAccessible(true);
    addStack.invoke(null, app);
    app.synth();
    return new ObjectMapper().readTree(VerifiedProjects.template(project).toFile());
  }

  private static Set<String> strings(JsonNode node) {
    Set<String> strings = new HashSet<>();
    List<JsonNode> rest = new ArrayList<>(List.of(node));
    while (!rest.isEmpty()) {
      JsonNode next = rest.remove(rest.size() - 1);
      if (next.isTextual()) {
        strings.add(next.textValue());
      }
      next.forEach(rest::add);
    }
    return strings;
  }
}
