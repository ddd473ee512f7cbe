package dev.stackprint.gcp.provider.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.Type;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no class of the schema shows. */
class ArgsTest {

  @Test
  void arraysOfGenericTypesAreTakenWithoutAWarning() {
    var labels = new Type.MapOf(Type.Plain.STRING);
    assertThat(render(property("details", new Type.ListOf(labels))))
        .contains("private @Nullable Output<List<Map<String, String>>> details;")
        .contains(
            """
                @SuppressWarnings("unchecked")
                public Builder details(Map<String, String>... details) {
            """);
  }

  @Test
  void reservedNamesGetAnUnderscoreButNotOnTheWire() {
    assertThat(render(property("default", Type.Plain.BOOLEAN)))
        .contains("@Import(name = \"default\")")
        .contains("public Builder default_(Boolean default_)");
    assertThat(render(property("clone", Type.Plain.STRING)))
        .contains("@Import(name = \"clone\")")
        .contains("public Builder clone_(String clone_)");
  }

  @Test
  void anObjectWithoutPropertiesIsNothingButItself() {
    assertThat(render()).contains("Empty = new PartArgs()").doesNotContain("defaults");
  }

  @Test
  void treesOfTypesAreCountedByTheirClasses() {
    var maps = new Type.ListOf(new Type.MapOf(Type.Plain.STRING));
    assertThat(JavaType.of(maps).refs()).containsExactly("List", "Map", "String");
    assertThat(JavaType.of(maps).tree()).isEqualTo("[0,[1,2,2]]");
    assertThat(JavaType.of(Type.Plain.INTEGER).tree()).isEqualTo("[0]");
  }

  private static Property property(String name, Type type) {
    return new Property(name, type, false, false, false, List.of());
  }

  private static String render(Property... properties) {
    return Templates.render(
        GeneratedApi.class,
        "Args.java.ftl",
        ArgsView.of(
            "com.pulumi.gcp.some.inputs", "PartArgs", Code.java("A part."), List.of(properties)));
  }
}
