package dev.stackprint.aws.kinds.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonLayoutTest {

  @Test
  void breaksWhatIsLongOrNested() throws IOException {
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
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(laidOut)).isEqualTo(mapper.readTree(json));
    assertThat(JsonLayout.of(laidOut)).isEqualTo(laidOut);
  }
}
