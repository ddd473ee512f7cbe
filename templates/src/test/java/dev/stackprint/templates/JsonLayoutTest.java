package dev.stackprint.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonLayoutTest {

  @Test
  void breaksWhatIsLongOrNested() {
    String json =
        "{\"a\":{\"b\" : [1,2 ,\"x, {y: \\\"z\\\"}\"]},\n\"c\":{},\"d\":[],\"e\":[{\"f\":1}],\"long\":[\""
            + "x".repeat(60)
            + "\",\""
            + "y".repeat(60)
            + "\"]}";
    String laidOut = JsonLayout.of(json);
    assertThat(laidOut)
        .isEqualTo(
            """
            {
              "a": {"b": [1, 2, "x, {y: \\"z\\"}"]},
              "c": {},
              "d": [],
              "e": [
                {"f": 1}
              ],
              "long": [
                "%s",
                "%s"
              ]
            }
            """
                .formatted("x".repeat(60), "y".repeat(60)));
    // All JSON is YAML.
    Load yaml = new Load(LoadSettings.builder().build());
    assertThat(yaml.loadFromString(laidOut)).isEqualTo(yaml.loadFromString(json));
    assertThat(JsonLayout.of(laidOut)).isEqualTo(laidOut);
  }
}
