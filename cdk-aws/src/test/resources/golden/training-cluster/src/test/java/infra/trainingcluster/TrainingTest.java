package infra.trainingcluster;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TrainingTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void actsInARoleThatOnlyPodsTake() {
    template.hasResourceProperties(
        "AWS::EKS::PodIdentityAssociation",
        Map.of("Namespace", "jobs", "ServiceAccount", "training"));
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
