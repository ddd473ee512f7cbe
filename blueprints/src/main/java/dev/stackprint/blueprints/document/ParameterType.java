package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What values a parameter can take. */
public enum ParameterType {
  STRING("string", "text"),
  NUMBER("number", "a number"),
  INTEGER("integer", "a whole number"),
  BOOLEAN("boolean", "true or false"),
  ENUM("enum", "text"),
  MODEL("model", "the name of a model"),
  EMBEDDING_MODEL("embedding-model", "the name of an embedding model"),
  OPEN_MODEL("open-model", "the name of a model with open weights"),
  ACCELERATOR("accelerator", "the name of a machine or slice, or auto"),
  DURATION(TextFormat.DURATION),
  CIDR(TextFormat.CIDR),
  EMAIL(TextFormat.EMAIL),
  URL(TextFormat.URL),
  LANGUAGE(TextFormat.LANGUAGE),
  HOSTNAME(TextFormat.HOSTNAME),
  ARN(TextFormat.ARN),
  CRON(TextFormat.CRON);

  private final String key;
  private final String description;
  private final Optional<TextFormat> format;

  ParameterType(String key, String description) {
    this.key = key;
    this.description = description;
    this.format = Optional.empty();
  }

  ParameterType(TextFormat format) {
    this.key = format.key();
    this.description = format.description();
    this.format = Optional.of(format);
  }

  static Optional<ParameterType> of(String key) {
    return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
  }

  /** Returns the names of all types. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ParameterType::key).toList();
  }

  /** Returns the name that declarations use. */
  String key() {
    return key;
  }

  /** Returns what messages call a value of this type. */
  String description() {
    return description;
  }

  boolean accepts(Value value) {
    return switch (this) {
      case NUMBER -> value instanceof NumberValue;
      case INTEGER ->
          value instanceof NumberValue number && number.number().stripTrailingZeros().scale() <= 0;
      case BOOLEAN -> value instanceof FlagValue;
      default ->
          value instanceof TextValue text
              && format.map(expected -> expected.accepts(text.text())).orElse(true);
    };
  }

  boolean isNumber() {
    return this == NUMBER || this == INTEGER;
  }

  boolean isText() {
    return !isNumber() && this != BOOLEAN;
  }
}
