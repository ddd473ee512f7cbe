package infra.translation;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class LiveTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void knowsWhoCalls() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Route",
        Map.of("RouteKey", "POST /translations", "AuthorizationType", "AWS_IAM"));
  }

  @Test
  void limitsRequests() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Stage",
        Map.of(
            "DefaultRouteSettings",
            Map.of("ThrottlingBurstLimit", 10, "ThrottlingRateLimit", 10),
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
                                        "translate:TranslateText")))))))));
  }
}
