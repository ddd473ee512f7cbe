package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.Type;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/**
 * An output as a resource's class has it.
 *
 * @param wireName its name in what is received
 * @param name the name of its members
 * @param type its type, without the Output around it
 * @param refs the classes of its type, as the annotation wants them
 * @param tree how the classes are put together
 * @param optional whether it may be absent
 */
record Output(
    String wireName, Code name, Code type, List<Code> refs, String tree, boolean optional) {

  static Output of(Property property) {
    var type = JavaType.of(property.type());
    return new Output(
        property.name(),
        JavaCode.identifier(JavaNames.member(property.name())),
        JavaCode.type(type.text()),
        type.refs().stream().map(JavaCode::type).toList(),
        type.tree(),
        !property.required());
  }

  /** Whether the schema tells what the output is. */
  static boolean isTold(Property property) {
    return isTold(property.type());
  }

  private static boolean isTold(Type type) {
    if (type instanceof Type.ListOf list) {
      return isTold(list.element());
    }
    return type instanceof Type.MapOf map ? isTold(map.value()) : type != Type.Plain.OPAQUE;
  }
}
