package dev.stackprint.blueprints.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  private static final String SUPPORT =
      """
      name: support-assistant
      extends: answers
      description: |
        Answers questions, for $${price} per month.
      targets:
        aws: {region: eu-west-1}
      parameters:
        model: claude-haiku
        size: {type: integer, default: 7}
      components:
        documents:
          size: "${parameters.size}"
          label: "${parameters.size} MiB"
        assistant:
          greeting: "Ask about ${documents.name}, ${parameters.model}!"
      tags:
        owner: null
        team: support
      """;

  private final Documents documents =
      new Documents(ResourceFolder.of("fixture-use-cases", ".yaml"));

  @TempDir private java.nio.file.Path folder;

  @Test
  void readsTheSections() {
    Document document = load(SUPPORT).document().orElseThrow();
    assertThat(document.name()).isEqualTo("support-assistant");
    assertThat(document.description()).isEqualTo("Answers questions, for ${price} per month.");
    assertThat(document.packageName()).isEqualTo("infra.supportassistant");
    assertThat(Plain.of(document.targets().get(Target.AWS)))
        .isEqualTo(Map.of("region", "eu-west-1"));
    assertThat(document.tags()).isEqualTo(Map.of("team", "support"));
    assertThat(document.components().entries().keySet())
        .containsExactly("documents", "knowledge", "assistant");
    assertThat(document.merged().entries()).doesNotContainKeys("extends", "environments");
  }

  /** A project is rendered into a folder of its use case's name, unless told otherwise. */
  @Test
  void aUseCaseIsMeantEvenBesideAFolderOfItsName() {
    assertThat(java.nio.file.Path.of("src")).isDirectory();
    Loaded loaded = documents.load("src", Options.NONE);
    assertThat(loaded.diagnostics().sorted()).isEmpty();
    assertThat(loaded.source().orElseThrow().name()).isEqualTo("src.yaml");
  }

  @Test
  void aParameterAloneKeepsItsTypeAndInTextBecomesText() {
    Loaded loaded = load(SUPPORT);
    assertThat(Plain.of(value(loaded, "components.documents.size"))).isEqualTo(new BigDecimal(7));
    assertThat(Plain.of(value(loaded, "components.documents.label"))).isEqualTo("7 MiB");
    assertThat(Plain.of(value(loaded, "components.assistant.model"))).isEqualTo("claude-haiku");
  }

  @Test
  void outputsAreTakenApart() {
    Value greeting = value(load(SUPPORT), "components.assistant.greeting");
    assertThat(greeting).isInstanceOf(TemplateValue.class);
    List<TemplateValue.Part> parts = ((TemplateValue) greeting).parts();
    assertThat(parts).hasSize(3);
    assertThat(parts.get(0)).isEqualTo(new TemplateValue.Literal("Ask about "));
    TemplateValue.Output output = (TemplateValue.Output) parts.get(1);
    assertThat(output.component()).isEqualTo("documents");
    assertThat(output.output()).isEqualTo("name");
    assertThat(output.origin()).hasToString("support.yaml:15:26");
    assertThat(output.origin().length()).isEqualTo("${documents.name}".length());
    assertThat(parts.get(2)).isEqualTo(new TemplateValue.Literal(", claude-haiku!"));
  }

  @Test
  void everyLayerIsLaidInOrder() {
    Options options =
        new Options(Optional.of("prod"), List.of("tags.stage=test", "tags.stage=last"));
    Trace stage = trace(load(SUPPORT, options), "tags.stage");
    assertThat(Plain.of(stage.value())).isEqualTo("last");
    assertThat(stage.former()).extracting(Plain::of).containsExactly("test", "prod");
    assertThat(trace(load(SUPPORT, options), "components.assistant.retention").former())
        .extracting(Value::origin)
        .extracting(Object::toString)
        .containsExactly("answers.yaml:21:16");
  }

  @Test
  void explainsWhereAValueCameFrom() {
    Loaded loaded = load(SUPPORT);
    Trace model = trace(loaded, "components.assistant.model");
    assertThat(model.value().origin()).hasToString("support.yaml:8:10");
    assertThat(model.expression().orElseThrow()).hasToString("answers.yaml:19:13");
    Trace parameter = trace(loaded, "parameters.model.default");
    assertThat(parameter.former()).extracting(Plain::of).containsExactly("claude-sonnet");
    Trace owner = trace(loaded, "tags.owner");
    assertThat(owner.value().origin()).hasToString("support.yaml:17:10");
    assertThat(owner.former()).extracting(Plain::of).containsExactly("platform");
    assertThat(loaded.explanation().orElseThrow().under(Path.ROOT.key("tags")))
        .extracting(trace -> trace.path().toString())
        .containsExactly("tags.team", "tags.owner");
    assertThat(loaded.explanation().orElseThrow().at(Path.ROOT.key("nothing"))).isEmpty();
  }

  @Test
  void aFileWinsOverAUseCaseOfItsName() throws IOException {
    assertThat(documents.load("answers", Options.NONE).source())
        .map(SourceFile::name)
        .contains("answers.yaml");
    java.nio.file.Path file = folder.resolve("answers");
    Files.writeString(file, SUPPORT);
    assertThat(documents.load(file.toString(), Options.NONE).source())
        .map(SourceFile::text)
        .contains(SUPPORT);
  }

  @Test
  void pathsAreRelativeToTheFileThatNamesThem() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/base.yaml"), "extends: ./b/../../root.yml\n");
    Files.writeString(folder.resolve("root.yml"), SUPPORT);
    Files.writeString(folder.resolve("a/b/top.yaml"), "extends: ../base.yaml\nname: top\n");
    Loaded loaded = documents.load(folder + "/a/b/top.yaml", Options.NONE);
    assertThat(loaded.diagnostics().sorted()).isEmpty();
    assertThat(value(loaded, "components.documents.label").origin().fileAndLine())
        .isEqualTo(folder + "/root.yml:13");
  }

  @Test
  void wordsOfJavaAreNoPackages() {
    assertThat(Names.defaultPackage("new")).isEqualTo("infra.newapp");
    assertThat(Names.defaultPackage("my-new-2")).isEqualTo("infra.mynew2");
  }

  private Loaded load(String text) {
    return load(text, Options.NONE);
  }

  private Loaded load(String text, Options options) {
    Loaded loaded =
        documents.load(
            new BlueprintSource(new SourceFile("support.yaml", text), Optional.empty(), "support"),
            options);
    assertThat(loaded.diagnostics().sorted()).isEmpty();
    return loaded;
  }

  private static Trace trace(Loaded loaded, String path) {
    return loaded
        .explanation()
        .orElseThrow()
        .at(PathParser.parse(path).orElseThrow())
        .orElseThrow();
  }

  private static Value value(Loaded loaded, String path) {
    return trace(loaded, path).value();
  }
}
