package dev.stackprint.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "support-assistant, SupportAssistant, supportAssistant, supportassistant, support_assistant,"
        + " SUPPORT_ASSISTANT, support-assistant",
    "knowledge, Knowledge, knowledge, knowledge, knowledge, KNOWLEDGE, knowledge",
    "chatAPI, ChatApi, chatApi, chatapi, chat_api, CHAT_API, chat-api",
    "APIGateway, Apigateway, apigateway, apigateway, apigateway, APIGATEWAY, apigateway",
    "s3-v2.bucket, S3V2Bucket, s3V2Bucket, s3v2bucket, s3_v2_bucket, S3_V2_BUCKET, s3-v2-bucket",
    "class, ClassComponent, classComponent, classcomponent, class_, CLASS, class",
    "record, RecordComponent, recordComponent, recordcomponent, record, RECORD, record",
    "lambda, Lambda, lambda, lambda, lambda_, LAMBDA, lambda",
    "Café Zürich, CafeZurich, cafeZurich, cafezurich, cafe_zurich, CAFE_ZURICH, cafe-zurich",
    "文書, U6587U66f8, u6587U66f8, u6587u66f8, u6587_u66f8, U6587_U66F8, u6587-u66f8",
    "3d, N3d, n3d, n3d, n3d, N3D, 3d",
    "--, Unnamed, unnamed, unnamed, unnamed, UNNAMED, unnamed",
  })
  void convertsNames(
      String text,
      String type,
      String variable,
      String segment,
      String python,
      String constant,
      String kebab) {
    assertThat(Names.type(text)).isEqualTo(type);
    assertThat(Names.variable(text)).isEqualTo(variable);
    assertThat(Names.packageSegment(text)).isEqualTo(segment);
    assertThat(Names.python(text)).isEqualTo(python);
    assertThat(Names.constant(text)).isEqualTo(constant);
    assertThat(Names.kebab(text)).isEqualTo(kebab);
  }

  @ParameterizedTest
  @CsvSource({"string, StringComponent", "bucket, BucketComponent", "topic, Topic"})
  void avoidsNamesThatAreTaken(String text, String type) {
    assertThat(Names.type(text, Set.of("Bucket"))).isEqualTo(type);
  }

  @Property(tries = 500)
  @Domain(Texts.Domain.class)
  void makesNamesOfAnything(@ForAll String text) {
    for (var name :
        List.of(
            Names.type(text),
            Names.variable(text),
            Names.packageSegment(text),
            Names.constant(text))) {
      assertThat(name).matches("[A-Za-z0-9_]+");
      assertThat(SourceVersion.isName(name)).as(name).isTrue();
    }
    PythonCode.identifier(Names.python(text));
    assertThat(Names.kebab(text)).matches("[a-z0-9][a-z0-9-]*").doesNotContain("--");
  }
}
