package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
<#if tablesKey??>
import static org.junit.jupiter.api.Assertions.assertNotNull;
</#if>
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ${c.className}Test {
<#list groups as group>

  @Test
  void keeps${group.test}() {
    var table = MockedStack.one("gcp:bigquery/table:Table", "${c.name}-${group.name}");
    for (var column : List.of("${group.entity}", "feature_timestamp", <#list group.features as feature>"${feature.name}"<#sep>, </#sep></#list>)) {
      assertTrue(String.valueOf(table.at("schema")).contains("\"" + column + "\""), column);
    }
    var group = MockedStack.one("gcp:vertex/aiFeatureGroup:AiFeatureGroup", "${c.name}-${group.name}");
    assertEquals(List.of("${group.entity}"), group.at("bigQuery", "entityIdColumns"));
    assertTrue(String.valueOf(group.at("bigQuery", "bigQuerySource", "inputUri")).endsWith(".${dataset}.${group.name}"));
  }
<#if group.online>

  @Test
  void serves${group.test}() {
    var view =
        MockedStack.one(
            "gcp:vertex/aiFeatureOnlineStoreFeatureview:AiFeatureOnlineStoreFeatureview", "${c.name}-${group.name}");
    assertEquals("${sync}", view.at("syncConfig", "cron"));
  }
</#if>
</#list>
<#if tablesKey??>

  @Test
  void encryptsTablesWithTheKey() {
    var dataset = MockedStack.one("gcp:bigquery/dataset:Dataset", "${c.name}");
    assertNotNull(dataset.at("defaultEncryptionConfiguration", "kmsKeyName"));
  }
</#if>
}
