package dev.stackprint.blueprints.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.stackprint.blueprints.BackEndBlueprints;
import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.TestBlueprints;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.YamlReader;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorSchemaTest {

  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft7());

  private static final Schema OF_FIXTURES =
      REGISTRY.getSchema(TestBlueprints.LANGUAGE.schema(), InputFormat.JSON);

  private static final String STANDARD_TEXT = Blueprints.standard().schema();

  private static final Schema STANDARD = REGISTRY.getSchema(STANDARD_TEXT, InputFormat.JSON);

  private static List<Error> errors(Schema schema, String name, String text) {
    MapValue document =
        YamlReader.read(new SourceFile(name, text), new Diagnostics()).orElseThrow();
    return schema.validate(Json.of(document));
  }

  private static List<Error> errors(String text) {
    return errors(OF_FIXTURES, "test.yaml", text);
  }

  @Test
  void isAValidSchemaOfDraft7() {
    Schema draft7 =
        REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

    assertThat(draft7.validate(STANDARD_TEXT, InputFormat.JSON)).isEmpty();
    assertThat(draft7.validate(TestBlueprints.LANGUAGE.schema(), InputFormat.JSON)).isEmpty();
    assertThat(draft7.validate("{\"type\": \"map\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void describesEveryProperty() {
    JsonNode definitions = OF_FIXTURES.getSchemaNode().get("definitions");

    for (String kind : TestBlueprints.KINDS.names()) {
      definitions
          .get(kind)
          .get("properties")
          .forEach(property -> assertThat(property.path("description").asText()).isNotEmpty());
    }
  }

  @TestFactory
  Stream<DynamicTest> acceptsUseCase() {
    ResourceFolder useCases = ResourceFolder.of("use-cases", ".yaml");
    return useCases.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(errors(STANDARD, name, useCases.file(name).text())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> acceptsBlueprintOfTheBackEnds() {
    return BackEndBlueprints.all().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(errors(STANDARD, file.toString(), Files.readString(file)))
                            .isEmpty()));
  }

  @Test
  void acceptsABlueprintWithEverything() {
    assertThat(errors(TestBlueprints.resource("valid/everything.yaml"))).isEmpty();
    assertThat(errors(TestBlueprints.resource("valid/two-targets.yaml"))).isEmpty();
    assertThat(errors(TestBlueprints.resource("checked-use-cases/answers.yaml"))).isEmpty();
  }

  @Test
  void acceptsPartsOfInheritedComponents() {
    String blueprint =
        """
        name: x
        extends: answers
        parameters: {keep: 10d}
        components:
          documents: {versioned: false, aws: {access-logs: false}}
          facts: {chunking: {threshold: 70}, crawl: null, source: null, embedding: null}
          answers: null
          claude: {kind: foundation-model, residency: region}
          more: {kind: assistant, auth: {type: jwt, audience: [all]}}
        """;

    assertThat(errors(blueprint)).isEmpty();
    assertThat(errors(blueprint.replace("answers\n", "./other.yaml\n"))).isEmpty();
  }

  @Test
  void knowsTheComponentsThatAUseCaseBrings() {
    String blueprint =
        """
        name: x
        extends: answers
        components:
          documents: {versionned: false}
        """;

    assertThat(errors(blueprint)).isNotEmpty();
    assertThat(errors(blueprint.replace("versionned", "versioned"))).isEmpty();
  }

  @Test
  void acceptsParametersWhereAValueIsExpected() {
    String blueprint =
        """
        name: x
        targets: {aws: {region: "${parameters.region}"}}
        parameters:
          region: {type: string, default: eu-west-1}
        components:
          documents:
            kind: store
            versioned: ${parameters.a}
            copies: ${parameters.b}
            expire: ${parameters.c}
            class: ${parameters.d}
            name: x-${parameters.e}
          claude: {kind: foundation-model, model: "${parameters.f}"}
        """;

    assertThat(errors(blueprint)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-unknown-keys",
        "01-names",
        "01-no-components",
        "01-sections-of-wrong-type",
        "01-components-of-wrong-type",
        "04-unknown-kind",
        "04-missing-kind",
        "04-unknown-property",
        "04-missing-property",
        "04-types",
        "04-types-of-components",
        "04-values-not-allowed",
        "04-numbers-out-of-range",
        "04-text-length",
        "04-text-pattern",
        "04-list-size",
        "04-listed-twice",
        "04-steps",
        "04-discriminated-by-value",
        "04-text-or-map",
        "04-formats",
        "04-settings-for-a-target",
        "06-unknown-region",
        "06-unknown-model",
        "06-model-of-another-use",
        "07-no-targets"
      })
  void refusesWhatASchemaCanExpress(String fixture) {
    assertThat(errors(TestBlueprints.resource("diagnostics/" + fixture + ".yaml"))).isNotEmpty();
  }
}
