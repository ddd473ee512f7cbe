package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void isEncrypted() {
    template.allResourcesProperties(
        "AWS::SNS::Topic", Map.of("KmsMasterKeyId", Match.anyValue()));
  }

  @Test
  void refusesWhatIsNotEncryptedInTransit() {
    template.hasResourceProperties(
        "AWS::SNS::TopicPolicy",
        Match.objectLike(
            Map.of(
                "PolicyDocument",
                Map.of(
                    "Statement",
                    Match.arrayWith(
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Effect",
                                    "Deny",
                                    "Condition",
                                    Map.of("Bool", Map.of("aws:SecureTransport", "false"))))))))));
  }
<#list emails as email>

  @Test
  void sendsMail${email?counter}() {
    template.hasResourceProperties(
        "AWS::SNS::Subscription", Map.of("Protocol", "email", "Endpoint", "${email}"));
  }
</#list>
}
