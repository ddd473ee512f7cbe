package dev.stackprint.blueprints.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import dev.stackprint.blueprints.TestBlueprints;
import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KindsTest {

  private static final Kinds STANDARD = Kinds.standard();

  @TestFactory
  Stream<DynamicTest> standardKindIsSound() {
    assertThat(STANDARD.names()).isNotEmpty();
    return STANDARD.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertSound(STANDARD.find(name).get())));
  }

  @TestFactory
  Stream<DynamicTest> fixtureKindIsSound() {
    return TestBlueprints.KINDS.all().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.name(), () -> assertDefaultsAreAllowed(kind.properties())));
  }

  @TestFactory
  Stream<DynamicTest> malformedKindIsRefusedWithThePlace() {
    Kinds malformed = Kinds.in("malformed-kinds");
    return malformed.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThatThrownBy(() -> malformed.find(name))
                            .isInstanceOf(MalformedKindException.class)
                            .hasMessageStartingWith(expected(name))));
  }

  private static String expected(String name) {
    String text = TestBlueprints.resource("malformed-kinds/" + name + ".yaml");
    return text.lines().findFirst().orElseThrow().replace("# expected: ", "");
  }

  @Test
  void standardKindsReferToKindsThatThereAre() {
    for (Kind kind : STANDARD.all()) {
      List<Schema> schemas = new ArrayList<>();
      collect(kind.properties(), schemas);
      kind.knobs().values().forEach(knobs -> collect(knobs, schemas));
      for (Schema schema : schemas) {
        schema
            .reference()
            .ifPresent(
                reference ->
                    assertThat(STANDARD.names())
                        .as(schema.toString())
                        .containsAll(reference.kinds()));
      }
    }
  }

  @Test
  void aKindIsReadOnce() {
    Kinds kinds = Kinds.in("fixture-kinds");

    assertThat(kinds.find("store")).isPresent();
    assertThat(kinds.find("store").get()).isSameAs(kinds.find("store").get());
    assertThat(kinds.find("warehouse")).isEmpty();
    assertThat(kinds.find("../fixture-kinds/store")).isEmpty();
  }

  @Test
  void readsAKind() {
    Kind store = TestBlueprints.KINDS.find("store").orElseThrow();

    assertThat(store.name()).isEqualTo("store");
    assertThat(store.summary()).isEqualTo("A place to keep files in.");
    assertThat(store.targets()).containsExactly(Target.AWS, Target.GCP);
    assertThat(store.properties().properties().get("key").reference())
        .contains(new Schema.Reference(List.of("key"), false, false));
    assertThat(store.knobs(Target.AWS).orElseThrow().properties())
        .containsOnlyKeys("access-logs", "replica");
    assertThat(store.knobs(Target.GCP).orElseThrow().properties())
        .containsOnlyKeys("autoclass", "class");
    assertThat(TestBlueprints.KINDS.find("guard").orElseThrow().knobs(Target.GCP)).isEmpty();
    assertThat(store.outputs()).containsOnlyKeys("name");
  }

  private static void assertSound(Kind kind) {
    assertThat(kind.summary()).endsWith(".").doesNotContain("\n");
    assertDefaultsAreAllowed(kind.properties());
    kind.knobs().values().forEach(KindsTest::assertDefaultsAreAllowed);
  }

  private static void assertDefaultsAreAllowed(Schema root) {
    List<Schema> schemas = new ArrayList<>();
    collect(root, schemas);
    for (Schema schema : schemas) {
      boolean all = schema.reference().filter(Schema.Reference::all).isPresent();
      schema.defaultValue().filter(value -> !all).ifPresent(value -> assertAllowed(schema, value));
      schema.defaults().values().forEach(value -> assertAllowed(schema, value));
    }
  }

  private static void assertAllowed(Schema schema, Value value) {
    Value filled = new Defaults(Optional.empty()).fill(List.of(schema), value, value.origin());
    List<Error> errors = JsonSchemas.errors(JsonSchemas.standard(schema.source()), Json.of(filled));
    assertThat(errors).as(schema.toString()).isEmpty();
    if (value instanceof TextValue text) {
      schema
          .format()
          .flatMap(TextFormat::of)
          .ifPresent(format -> assertThat(format.accepts(text.text())).as(text.text()).isTrue());
    }
    assertThat(new Defaults(Optional.empty()).fill(List.of(schema), filled, value.origin()))
        .isEqualTo(filled);
  }

  private static void collect(Schema schema, List<Schema> schemas) {
    schemas.add(schema);
    schema.properties().values().forEach(inner -> collect(inner, schemas));
    schema.items().ifPresent(inner -> collect(inner, schemas));
    schema.others().ifPresent(inner -> collect(inner, schemas));
    schema.all().forEach(inner -> collect(inner, schemas));
    schema.choices().forEach(inner -> collect(inner, schemas));
    schema
        .condition()
        .ifPresent(
            condition -> {
              condition.then().ifPresent(inner -> collect(inner, schemas));
              condition.otherwise().ifPresent(inner -> collect(inner, schemas));
            });
  }
}
