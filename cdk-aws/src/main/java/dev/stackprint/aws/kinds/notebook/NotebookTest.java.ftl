package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void keepsTrafficInTheNetwork() {
    template.hasResourceProperties(
        "AWS::SageMaker::Domain",
        Map.of("AppNetworkAccessType", "VpcOnly", "AuthMode", "${authMode}"));
  }

  @Test
  void shutsDownIdleNotebooks() {
    template.hasResourceProperties(
        "AWS::SageMaker::Domain",
        Map.of(
            "DefaultUserSettings",
            Match.objectLike(
                Map.of(
                    "JupyterLabAppSettings",
                    Match.objectLike(
                        Map.of(
                            "AppLifecycleManagement",
                            Map.of(
                                "IdleSettings",
                                Match.objectLike(
                                    Map.of(
                                        "LifecycleManagement", "ENABLED",
                                        "IdleTimeoutInMinutes", ${idleMinutes?c})))))))));
  }

  @Test
  void startsNotebooksOnTheMachinesOfTheBlueprintOnly() {
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
                                    "Action", "sagemaker:CreateApp",
                                    "Condition",
                                    Match.objectLike(
                                        Map.of(
                                            "ForAllValues:StringEquals",
                                            Map.of("sagemaker:InstanceTypes", List.of(<#list instances as instance>"${instance}"<#sep>, </#sep></#list>))))))))))));
  }
<#list users as user>

  @Test
  void has${user.construct}() {
    template.hasResourceProperties("AWS::SageMaker::UserProfile", Map.of("UserProfileName", "${user.name}"));
  }
</#list>
}
