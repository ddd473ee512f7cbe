package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.Type;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * An input as a class of arguments has it.
 *
 * @param wireName its name in what is sent
 * @param name the name of its members
 * @param type its type, without the Output around it
 * @param element the type of an element, if it is a list
 * @param generic whether an element's type has type parameters, of which no array is safe
 * @param environment the variables that stand in for it
 */
record Input(
    String wireName,
    Code name,
    Code type,
    boolean required,
    boolean json,
    Optional<Code> element,
    boolean generic,
    List<String> environment,
    List<String> imports) {

  static Input of(Property property) {
    var type = JavaType.of(property.type());
    Optional<JavaType> element =
        property.type() instanceof Type.ListOf list
            ? Optional.of(JavaType.of(list.element()))
            : Optional.empty();
    return new Input(
        property.name(),
        JavaCode.identifier(JavaNames.member(property.name())),
        JavaCode.type(type.text()),
        property.required(),
        property.json(),
        element.map(of -> JavaCode.type(of.text())),
        element.map(JavaType::hasGenericParts).orElse(false),
        property.environment(),
        type.imports());
  }

  boolean changedWhenBuilt() {
    return required || !environment.isEmpty();
  }
}
