package dev.stackprint.gcp.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProviderSchemaTest {
  private static final ProviderSchema SCHEMA = ProviderSchema.load();

  @Test
  void knowsWhatItWasReadFrom() {
    assertThat(SCHEMA.version()).isEqualTo("10.2.0");
    assertThat(SCHEMA.released()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void hasExactlyTheTypesOfTheList() throws IOException {
    var listed =
        Files.readAllLines(Path.of("schema/resources.txt")).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .toList();
    assertThat(SCHEMA.tokens()).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void tellsTypesAndWhatIsRequired() {
    var bucket = SCHEMA.resource("gcp:storage/bucket:Bucket").orElseThrow();
    assertThat(bucket.name()).isEqualTo("Bucket");
    assertThat(bucket.inputs().get("location"))
        .isEqualTo(new Property("location", Type.Plain.STRING, true, false, false, List.of()));
    assertThat(bucket.inputs().get("forceDestroy").type()).isEqualTo(Type.Plain.BOOLEAN);
    assertThat(bucket.inputs().get("forceDestroy").required()).isFalse();
    assertThat(bucket.inputs().get("labels").type()).isEqualTo(new Type.MapOf(Type.Plain.STRING));
    assertThat(bucket.inputs().get("lifecycleRules").type())
        .isEqualTo(new Type.ListOf(new Type.ObjectOf("storage", "BucketLifecycleRule")));
    assertThat(bucket.inputs()).doesNotContainKeys("url", "selfLink");
    assertThat(bucket.outputs()).containsKeys("url", "selfLink");
    assertThat(bucket.outputs().get("url").required()).isTrue();
    assertThat(bucket.outputs().get("labels").required()).isFalse();
    assertThat(bucket.outputs().get("pulumiLabels").secret()).isTrue();
  }

  @Test
  void tellsSecretsAliasesAndWhatComesFromTheEnvironment() {
    var version = SCHEMA.resource("gcp:secretmanager/secretVersion:SecretVersion").orElseThrow();
    assertThat(version.inputs().get("secretData").secret()).isTrue();
    assertThat(version.inputs().get("secret").secret()).isFalse();
    var account = SCHEMA.resource("gcp:serviceaccount/account:Account").orElseThrow();
    assertThat(account.aliases()).containsExactly("gcp:serviceAccount/account:Account");
    var provider = SCHEMA.resource("pulumi:providers:gcp").orElseThrow();
    assertThat(provider.name()).isEqualTo("Provider");
    assertThat(provider.inputs().get("project").environment()).contains("GOOGLE_PROJECT");
    assertThat(provider.inputs().get("batching").json()).isTrue();
    assertThat(provider.inputs().get("project").json()).isFalse();
  }

  @Test
  void lacksWhatIsNotListed() {
    assertThat(SCHEMA.resource("gcp:storage/bucket:Bukket")).isEmpty();
    assertThat(SCHEMA.resource("gcp:nowhere/bucket:Bucket")).isEmpty();
    assertThat(SCHEMA.resource("aws:s3/bucket:Bucket")).isEmpty();
    assertThat(SCHEMA.resource("")).isEmpty();
    assertThatThrownBy(() -> SCHEMA.objectType(new Type.ObjectOf("storage", "Nothing")))
        .hasMessageContaining("Nothing");
  }

  @Test
  void everyObjectTypeIsThereAndUsed() {
    for (var module : SCHEMA.modules()) {
      var used = new TreeSet<String>();
      SCHEMA.resources(module).forEach(type -> collect(type.inputs().values(), used));
      assertThat(SCHEMA.objectTypes(module).stream().map(ObjectType::name))
          .as(module)
          .containsExactlyElementsOf(used);
    }
  }

  @Test
  void onlyOutputsAreOpaque() {
    for (var module : SCHEMA.modules()) {
      SCHEMA.resources(module).forEach(type -> assertTold(type.token(), type.inputs()));
      SCHEMA.objectTypes(module).forEach(type -> assertTold(type.name(), type.properties()));
    }
  }

  private static void assertTold(String owner, Map<String, Property> properties) {
    properties.forEach(
        (name, property) -> {
          assertThat(name).isEqualTo(property.name()).matches("[a-z]\\w*");
          assertThat(element(property.type()))
              .as(owner + "." + name)
              .isNotEqualTo(Type.Plain.OPAQUE);
        });
  }

  private static void collect(Collection<Property> properties, Collection<String> used) {
    for (var property : properties) {
      if (element(property.type()) instanceof Type.ObjectOf object
          && !used.contains(object.name())) {
        used.add(object.name());
        collect(SCHEMA.objectType(object).properties().values(), used);
      }
    }
  }

  private static Type element(Type type) {
    if (type instanceof Type.ListOf list) {
      return element(list.element());
    }
    return type instanceof Type.MapOf map ? element(map.value()) : type;
  }
}
