package dev.stackprint.blueprints.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {

  @ParameterizedTest
  @CsvSource({
    "HOSTNAME, docs.example.com, true",
    "HOSTNAME, localhost, false",
    "HOSTNAME, -a.example.com, false",
    "HOSTNAME, https://example.com, false",
    "ARN, arn:aws:s3:::bucket, true",
    "ARN, arn:aws:kms:eu-west-1:111122223333:key/abc, true",
    "ARN, arn:aws-cn:iam::aws:policy/ReadOnlyAccess, true",
    "ARN, arn:aws:kms:eu-west-1:1111:key/abc, false",
    "ARN, arn:aws:s3:::, false",
    "ARN, 'arn:aws:s3:::a b', false",
    "EMAIL, help@example.com, true",
    "EMAIL, help@example, false",
    "CIDR, 10.0.0.0/16, true",
    "CIDR, 10.0.0.1/16, false",
    "URL, https://example.com/a?b=c, true",
    "URL, http://example.com, false",
    "LANGUAGE, pt-BR, true",
    "LANGUAGE, english_, false"
  })
  void formatTellsRightFromWrong(TextFormat format, String text, boolean accepted) {
    assertThat(format.accepts(text)).isEqualTo(accepted);
  }
}
