package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void actsInARoleThatOnlyPodsTake() {
    template.hasResourceProperties(
        "AWS::EKS::PodIdentityAssociation",
        Map.of("Namespace", "${namespace}", "ServiceAccount", "${job}"));
    template.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of(
            "AssumeRolePolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Map.of(
                            "Action",
                            List.of("sts:AssumeRole", "sts:TagSession"),
                            "Effect",
                            "Allow",
                            "Principal",
                            Map.of("Service", "pods.eks.amazonaws.com")))))));
  }
}
