package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.Type;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/** The class that reads a stack's configuration of the provider. */
record ConfigView(List<Setting> settings) {

  /**
   * One setting.
   *
   * @param property the call that makes the core's description of it
   */
  record Setting(Code name, Code type, Code property, List<String> environment) {}

  /** A provider can be configured with what it takes, here without what is an object. */
  static ConfigView of(ResourceType provider) {
    return new ConfigView(
        provider.inputs().values().stream()
            .flatMap(input -> description(input).map(of -> setting(input, of)).stream())
            .toList());
  }

  private static Setting setting(Property input, String description) {
    return new Setting(
        JavaCode.identifier(JavaNames.member(input.name())),
        JavaCode.type(JavaType.of(input.type()).text()),
        Code.java(description),
        input.environment());
  }

  private static Optional<String> description(Property input) {
    var name = JavaCode.string(input.name()).text();
    if (input.type() instanceof Type.ListOf list && list.element() == Type.Plain.STRING) {
      return Optional.of("objectProp(" + name + ", TypeShape.list(String.class))");
    }
    if (input.type() instanceof Type.MapOf map && map.value() == Type.Plain.STRING) {
      return Optional.of("objectProp(" + name + ", TypeShape.map(String.class, String.class))");
    }
    if (input.type() == Type.Plain.STRING) {
      return Optional.of("stringProp(" + name + ")");
    }
    return input.type() == Type.Plain.BOOLEAN
        ? Optional.of("booleanProp(" + name + ")")
        : Optional.empty();
  }
}
