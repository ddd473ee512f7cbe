package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;
<#list groups as group>

  @Test
  void keeps${group.construct}() {
    template.hasResourceProperties(
        "AWS::SageMaker::FeatureGroup",
        Map.of(
            "RecordIdentifierFeatureName", "${group.entity}",
            "EventTimeFeatureName", "feature_timestamp",
            "OnlineStoreConfig", <#if group.online>Match.objectLike(Map.of("EnableOnlineStore", true))<#else>Match.absent()</#if>,
            "OfflineStoreConfig", Match.anyValue(),
            "FeatureDefinitions",
            Match.arrayWith(
                List.of(
<#list group.features as feature>
                    Map.of("FeatureName", "${feature.name}", "FeatureType", "${feature.type}")<#sep>,</#sep>
</#list>
                ))));
  }
</#list>
}
