package dev.stackprint.gcp.provider.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads rules from their files. */
final class RuleReader {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final ValueRule DURATION = new ValueRule.Range(true, MOST.negate(), MOST);
  private static final ValueRule TIMESTAMP =
      new ValueRule.Form(
          Pattern.compile(
              "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d)"),
          "a point in time, as 2026-11-22T08:00:00Z");

  private final JsonParser json;
  private final Map<String, ValueRule> shared;

  RuleReader(JsonParser json, Map<String, ValueRule> shared) {
    this.json = json;
    this.shared = shared;
  }

  /** An object of rules by name, at whose beginning the parser stands. */
  Map<String, ValueRule> rules() throws IOException {
    var rules = new HashMap<String, ValueRule>();
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      rules.put(name, rule());
    }
    return rules;
  }

  private ValueRule rule() throws IOException {
    var texts = new HashMap<String, String>();
    var numbers = new HashMap<String, BigDecimal>();
    var parts = new HashMap<String, ValueRule>();
    List<String> words = List.of();
    for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      switch (json.nextToken()) {
        case VALUE_STRING -> texts.put(key, json.getText());
        case VALUE_NUMBER_INT -> numbers.put(key, json.getDecimalValue());
        case START_ARRAY -> words = words();
        case START_OBJECT -> parts.put(key, rule());
        default -> throw new IllegalStateException("a rule has an unknown " + key);
      }
    }
    if (texts.containsKey("shared")) {
      return shared.get(texts.get("shared"));
    }
    if (texts.containsKey("pattern")) {
      return new ValueRule.Form(
          Pattern.compile(texts.get("pattern")), texts.getOrDefault("says", ""));
    }
    if (!words.isEmpty()) {
      return new ValueRule.OneOf(words);
    }
    if (!parts.isEmpty()) {
      return new ValueRule.Entries(parts.get("keys"), parts.get("values"));
    }
    if ("timestamp".equals(texts.get("format"))) {
      return TIMESTAMP;
    }
    var duration = "duration".equals(texts.get("format"));
    if (numbers.isEmpty()) {
      return duration ? DURATION : unknown(texts);
    }
    return new ValueRule.Range(
        duration, numbers.getOrDefault("min", MOST.negate()), numbers.getOrDefault("max", MOST));
  }

  private static ValueRule unknown(Map<String, String> texts) {
    throw new IllegalStateException("a rule says nothing: " + texts);
  }

  private List<String> words() throws IOException {
    var words = new ArrayList<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      words.add(json.getText());
    }
    return words;
  }
}
