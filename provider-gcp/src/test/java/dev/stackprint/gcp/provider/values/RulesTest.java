package dev.stackprint.gcp.provider.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.gcp.provider.ProviderSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule accepts what is right and refuses what is wrong. */
class RulesTest {
  private static final ValueRules RULES = ValueRules.load();
  private static final ProviderSchema SCHEMA = ProviderSchema.load();

  @TestFactory
  Stream<DynamicTest> rulesByHand() throws IOException {
    var byHand = new ObjectMapper().readTree(Path.of("schema/by-hand.json").toFile());
    var tests = new ArrayList<DynamicTest>();
    for (var owner : byHand.get("rules").properties()) {
      for (var rule : owner.getValue().properties()) {
        tests.add(
            DynamicTest.dynamicTest(
                owner.getKey() + " " + rule.getKey(),
                () -> assertExamples(rule.getValue(), ruleOf(owner.getKey()).get(rule.getKey()))));
      }
    }
    var access = ruleOf("gcp:projects/iAMMember:IAMMember");
    var labels = (ValueRule.Entries) ruleOf("gcp:storage/bucket:Bucket").get("labels");
    var rules =
        Map.of(
            "/members/member", access.get("member"),
            "/members/role", access.get("role"),
            "/labels/keys", labels.keys(),
            "/labels/values", labels.values(),
            "/everywhere/region", ruleOf("gcp:compute/address:Address").get("region"),
            "/everywhere/zone", ruleOf("gcp:tpu/v2Vm:V2Vm").get("zone"),
            "/everywhere/kmsKeyName", ruleOf("AiIndexEncryptionSpec").get("kmsKeyName"));
    rules.forEach(
        (place, rule) ->
            tests.add(
                DynamicTest.dynamicTest(place, () -> assertExamples(byHand.at(place), rule))));
    return tests.stream();
  }

  @Test
  void everyEnumerationTakesItsOwnWordsAndNoOther() {
    var count = 0;
    for (var module : SCHEMA.modules()) {
      for (var owner : RULES.rules(module).entrySet()) {
        for (var rule : owner.getValue().entrySet()) {
          if (rule.getValue() instanceof ValueRule.OneOf oneOf) {
            count++;
            assertThat(oneOf.values()).as(owner.getKey() + rule.getKey()).doesNotHaveDuplicates();
            assertThat(oneOf.values()).allMatch(word -> oneOf.objection(word).isEmpty());
            assertThat(oneOf.objection(oneOf.values().get(0) + "?")).isPresent();
          }
        }
      }
    }
    assertThat(count).isGreaterThan(500);
  }

  @Test
  void everyRuleIsOfAPropertyThatThereIs() {
    for (var module : SCHEMA.modules()) {
      var properties = new HashMap<String, Set<String>>();
      SCHEMA.resources(module).forEach(of -> properties.put(of.token(), of.inputs().keySet()));
      SCHEMA.objectTypes(module).forEach(of -> properties.put(of.name(), of.properties().keySet()));
      RULES
          .rules(module)
          .forEach(
              (owner, rules) ->
                  assertThat(properties.getOrDefault(owner, Set.of()))
                      .as(owner)
                      .containsAll(rules.keySet()));
    }
  }

  @Test
  void durationsAndTimesHaveTheirForm() {
    var timeout = ruleOf("ServiceTemplate").get("timeout");
    assertThat(timeout.objection("300s")).isEmpty();
    assertThat(timeout.objection("3.5s")).isEmpty();
    assertThat(timeout.objection("5m")).isPresent();
    assertThat(timeout.objection("300")).isPresent();
    var expiry = ruleOf("gcp:secretmanager/secret:Secret").get("expireTime");
    assertThat(expiry.objection("2026-11-22T08:00:00Z")).isEmpty();
    assertThat(expiry.objection("2026-11-22T08:00:00.5+01:00")).isEmpty();
    assertThat(expiry.objection("2026-11-22")).isPresent();
  }

  private static Map<String, ValueRule> ruleOf(String owner) {
    return SCHEMA.modules().stream()
        .map(module -> RULES.rules(module).get(owner))
        .filter(rules -> rules != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule of " + owner));
  }

  private static void assertExamples(JsonNode byHand, ValueRule rule) {
    assertThat(values(byHand, "good"))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(rule.objection(value)).as("" + value).isEmpty());
    assertThat(values(byHand, "bad"))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(rule.objection(value)).as("" + value).isPresent());
    assertThat(byHand.get("source").asText()).isNotEmpty();
    assertThat(byHand.get("read").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  private static List<Object> values(JsonNode byHand, String key) {
    var values = new ArrayList<Object>();
    byHand
        .get(key)
        .forEach(value -> values.add(value.isTextual() ? value.asText() : value.numberValue()));
    return values;
  }
}
