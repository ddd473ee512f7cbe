package dev.stackprint.gcp.preview.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads values that travel as JSON in text, as those of a provider do. */
final class JsonText {

  private JsonText() {}

  /** Returns the value; empty if the text is no JSON. */
  static Optional<PropertyValue> read(String text) {
    try {
      return Optional.of(value(new ObjectMapper().readTree(text)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static PropertyValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> new Text(node.textValue());
      case NUMBER -> new PropertyValue.Number(node.doubleValue());
      case BOOLEAN -> new Flag(node.booleanValue());
      case ARRAY -> items(node);
      case OBJECT -> fields(node);
      case NULL, MISSING, BINARY, POJO -> Blank.NULL;
    };
  }

  private static Items items(JsonNode node) {
    List<PropertyValue> items = new ArrayList<>();
    node.forEach(item -> items.add(value(item)));
    return new Items(items);
  }

  private static Fields fields(JsonNode node) {
    TreeMap<String, PropertyValue> fields = new TreeMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return new Fields(fields);
  }
}
