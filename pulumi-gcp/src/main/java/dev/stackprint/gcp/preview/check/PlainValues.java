package dev.stackprint.gcp.preview.check;

import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import java.util.Map;
import java.util.TreeMap;

/** Values as the rules of values read them. */
final class PlainValues {

  private PlainValues() {}

  /** Returns the fields as strings, numbers, booleans, lists and maps; secrets are looked into. */
  static Map<String, Object> of(Fields fields) {
    Map<String, Object> plain = new TreeMap<>();
    fields.fields().forEach((name, value) -> plain.put(name, of(value)));
    return plain;
  }

  /** What is not known, or is no such value, stays what it is, which no rule objects to. */
  private static Object of(PropertyValue value) {
    PropertyValue revealed = value.revealed();
    if (revealed instanceof Text text) {
      return text.text();
    }
    if (revealed instanceof Flag flag) {
      return flag.flag();
    }
    if (revealed instanceof PropertyValue.Number number) {
      return number.isWhole() ? (Object) (long) number.number() : (Object) number.number();
    }
    if (revealed instanceof Items items) {
      return items.items().stream().map(PlainValues::of).toList();
    }
    return revealed instanceof Fields fields ? of(fields) : revealed;
  }
}
