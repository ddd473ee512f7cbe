package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;

/** A node of a blueprint. Immutable; equality includes the origin. */
public sealed interface Value
    permits MapValue, ListValue, TextValue, NumberValue, FlagValue, NullValue, TemplateValue {

  /** Returns where the value was written. */
  Origin origin();

  /** Returns what messages call a value of this type, such as "a map" or "text". */
  String typeName();
}
