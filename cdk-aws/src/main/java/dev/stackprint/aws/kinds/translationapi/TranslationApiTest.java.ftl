package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void knowsWhoCalls() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Route",
        Map.of(
            "RouteKey",
            "POST /translations",
            "AuthorizationType",
            "<#if issuer??>JWT<#else>AWS_IAM</#if>"));
  }

  @Test
  void limitsRequests() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Stage",
        Map.of(
            "DefaultRouteSettings",
            Map.of("ThrottlingBurstLimit", ${rate}, "ThrottlingRateLimit", ${rate}),
            "AccessLogSettings",
            Match.anyValue()));
  }

  @Test
  void mayDoNoMoreThanItNeeds() {
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    Match.arrayWith(
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Action",
                                    List.of(
                                        "comprehend:DetectDominantLanguage",
<#if speaks>
                                        "polly:SynthesizeSpeech",
</#if>
                                        "translate:TranslateText")))))))));
  }
}
