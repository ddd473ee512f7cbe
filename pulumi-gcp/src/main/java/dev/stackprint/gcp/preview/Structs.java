package dev.stackprint.gcp.preview;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Archive;
import dev.stackprint.gcp.preview.registration.PropertyValue.Asset;
import dev.stackprint.gcp.preview.registration.PropertyValue.AssetsContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Content;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.PathContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.ResourceReference;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.PropertyValue.TextContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.UriContent;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the values of Pulumi's protocol. */
final class Structs {

  private Structs() {}

  static Fields read(Struct struct) {
    return new Fields(read(struct.getFieldsMap()));
  }

  private static SortedMap<String, PropertyValue> read(Map<String, Value> fields) {
    SortedMap<String, PropertyValue> values = new TreeMap<>();
    fields.forEach((name, value) -> values.put(name, read(value)));
    return values;
  }

  static PropertyValue read(Value value) {
    return switch (value.getKindCase()) {
      case BOOL_VALUE -> new Flag(value.getBoolValue());
      case NUMBER_VALUE -> new PropertyValue.Number(value.getNumberValue());
      case STRING_VALUE ->
          value.getStringValue().equals(Signature.UNKNOWN)
              ? Blank.UNKNOWN
              : new Text(value.getStringValue());
      case LIST_VALUE ->
          new Items(value.getListValue().getValuesList().stream().map(Structs::read).toList());
      case STRUCT_VALUE -> object(value.getStructValue().getFieldsMap());
      case NULL_VALUE, KIND_NOT_SET -> Blank.NULL;
    };
  }

  private static PropertyValue object(Map<String, Value> fields) {
    return switch (text(fields, Signature.KEY).orElse("")) {
      case Signature.SECRET -> new Secret(field(fields, "value").orElse(Blank.UNKNOWN));
      case Signature.ASSET -> new Asset(content(fields));
      case Signature.ARCHIVE -> new Archive(content(fields));
      case Signature.RESOURCE ->
          new ResourceReference(
              text(fields, "urn").orElse(""),
              text(fields, "id").filter(id -> !id.isEmpty() && !id.equals(Signature.UNKNOWN)));
      case Signature.OUTPUT -> output(fields);
      default -> new Fields(read(fields));
    };
  }

  private static PropertyValue output(Map<String, Value> fields) {
    PropertyValue value = field(fields, "value").orElse(Blank.UNKNOWN);
    boolean secret = fields.containsKey("secret") && fields.get("secret").getBoolValue();
    return secret ? new Secret(value) : value;
  }

  private static Content content(Map<String, Value> fields) {
    if (fields.containsKey("assets")) {
      return new AssetsContent(read(fields.get("assets").getStructValue().getFieldsMap()));
    }
    return text(fields, "path")
        .map(path -> (Content) new PathContent(path))
        .or(() -> text(fields, "uri").map(UriContent::new))
        .orElseGet(() -> new TextContent(text(fields, "text").orElse("")));
  }

  private static Optional<PropertyValue> field(Map<String, Value> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(Structs::read);
  }

  private static Optional<String> text(Map<String, Value> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(Value::getStringValue);
  }
}
