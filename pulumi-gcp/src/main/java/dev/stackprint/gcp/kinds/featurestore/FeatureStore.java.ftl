package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.bigquery.Dataset;
import com.pulumi.gcp.bigquery.DatasetArgs;
import com.pulumi.gcp.bigquery.DatasetIamMember;
import com.pulumi.gcp.bigquery.DatasetIamMemberArgs;
import com.pulumi.gcp.bigquery.Table;
import com.pulumi.gcp.bigquery.TableArgs;
import com.pulumi.gcp.bigquery.inputs.DatasetDefaultEncryptionConfigurationArgs;
import com.pulumi.gcp.bigquery.inputs.TableTimePartitioningArgs;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.vertex.AiFeatureGroup;
import com.pulumi.gcp.vertex.AiFeatureGroupArgs;
import com.pulumi.gcp.vertex.AiFeatureGroupFeature;
import com.pulumi.gcp.vertex.AiFeatureGroupFeatureArgs;
import com.pulumi.gcp.vertex.AiFeatureOnlineStore;
import com.pulumi.gcp.vertex.AiFeatureOnlineStoreArgs;
import com.pulumi.gcp.vertex.AiFeatureOnlineStoreFeatureview;
import com.pulumi.gcp.vertex.AiFeatureOnlineStoreFeatureviewArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureGroupBigQueryArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureGroupBigQueryBigQuerySourceArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreBigtableArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreBigtableAutoScalingArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreEncryptionSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreFeatureviewFeatureRegistrySourceArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreFeatureviewFeatureRegistrySourceFeatureGroupArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreFeatureviewSyncConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiFeatureOnlineStoreOptimizedArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/** Features by entity and time: their history in BigQuery, and the newest of some of them online. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final String DATASET = "${dataset}";

  private final String name;
  private final GoogleProject project;
  private final Dataset dataset;
<#if online>
  private final AiFeatureOnlineStore online;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    dataset =
        new Dataset(
            name,
            DatasetArgs.builder()
                .datasetId(DATASET)
                .location(project.region())
                .deleteContentsOnDestroy(${(!retain)?c})
<#if tablesKey??>
                .defaultEncryptionConfiguration(
                    DatasetDefaultEncryptionConfigurationArgs.builder().kmsKeyName(${tablesKey}).build())
</#if>
                .build(),
            project.<#if retain>retained<#else>options</#if>(this));
<#if online>
    online =
        new AiFeatureOnlineStore(
            name,
            AiFeatureOnlineStoreArgs.builder()
                .name("${store}")
                .region(project.region())
<#if nodes??>
                .bigtable(
                    AiFeatureOnlineStoreBigtableArgs.builder()
                        .autoScaling(AiFeatureOnlineStoreBigtableAutoScalingArgs.builder().minNodeCount(${nodes?c}).maxNodeCount(${nodes?c}).build())
                        .build())
<#else>
                .optimized(AiFeatureOnlineStoreOptimizedArgs.builder().build())
</#if>
<#if onlineKey??>
                .encryptionSpec(AiFeatureOnlineStoreEncryptionSpecArgs.builder().kmsKeyName(${onlineKey}).build())
</#if>
                // All of it comes from BigQuery and can be served from there again.
                .forceDestroy(true)
                .build(),
            project.options(this));
</#if>
<#list groups as group>
    ${group.method}();
</#list>
    registerOutputs(Map.of("dataset", dataset.datasetId()));
  }

  /** Returns the names of the groups, joined by commas. */
  Output<String> groups() {
    return Output.of("<#list groups as group>${group.id}<#sep>,</#sep></#list>");
  }
<#if used>

  /** Lets a member write records, and read the newest and the history. */
  void grantUse(final String user, final Output<String> member) {
    new DatasetIamMember(
        name + "-used-by-" + user,
        DatasetIamMemberArgs.builder()
            .datasetId(dataset.datasetId())
            .role("roles/bigquery.dataEditor")
            .member(member)
            .build(),
        project.options(this));
    var role =
        new IAMCustomRole(
            name + "-used-by-" + user,
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}_" + user.replace('-', '_'))
                .title("Uses features for " + user)
                .permissions(
                    List.of(
                        "aiplatform.featureGroups.get",
                        "aiplatform.featureGroups.list",
                        "aiplatform.featureOnlineStores.get",
                        "aiplatform.featureOnlineStores.list",
                        "aiplatform.featureViews.fetchFeatureValues",
                        "aiplatform.featureViews.get",
                        "aiplatform.featureViews.list",
                        "aiplatform.features.get",
                        "aiplatform.features.list",
                        // Queries are jobs of the project.
                        "bigquery.jobs.create"))
                .build(),
            project.options(this));
    new IAMMember(
        name + "-used-by-" + user,
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(member).build(),
        project.options(this));
  }
</#if>
<#list groups as group>

  private void ${group.method}() {
    var columns =
        """
        [
          {"name": "${group.entity}", "type": "STRING", "mode": "REQUIRED"},
          {"name": "feature_timestamp", "type": "TIMESTAMP", "mode": "REQUIRED"},
<#list group.features as feature>
          {"name": "${feature.name}", "type": "${feature.type}"}<#sep>,</#sep>
</#list>
        ]
        """;
    var table = addTable("${group.name}", "${group.entity}", columns);
    var group = addGroup("${group.name}", "${group.id}", "${group.description}", "${group.entity}", table);
    <#if group.online>var features = </#if>addFeatures("${group.name}", group, List.of(<#list group.features as feature>"${feature.name}"<#sep>, </#sep></#list>));
<#if group.online>
    serve("${group.name}", group, List.of(<#list group.features as feature>"${feature.name}"<#sep>, </#sep></#list>), features);
</#if>
  }
</#list>

  private Table addTable(final String table, final String entity, final String columns) {
    return new Table(
        name + "-" + table,
        TableArgs.builder()
            .datasetId(dataset.datasetId())
            .tableId(table)
            .schema(columns)
            .timePartitioning(TableTimePartitioningArgs.builder().type("DAY").field("feature_timestamp").build())
            .clusterings(entity)
            .deletionProtection(${retain?c})
            .build(),
        project.<#if retain>retained<#else>options</#if>(this));
  }

  private AiFeatureGroup addGroup(
      final String group, final String id, final String description, final String entity, final Table table) {
    return new AiFeatureGroup(
        name + "-" + group,
        AiFeatureGroupArgs.builder()
            .name(id)
            .region(project.region())
            .description(description)
            .bigQuery(
                AiFeatureGroupBigQueryArgs.builder()
                    .bigQuerySource(
                        AiFeatureGroupBigQueryBigQuerySourceArgs.builder()
                            .inputUri(table.tableId().applyValue(each -> "bq://" + project.id() + "." + DATASET + "." + each))
                            .build())
                    .entityIdColumns(entity)
                    .build())
            .build(),
        project.options(this));
  }

  private Resource[] addFeatures(final String group, final AiFeatureGroup of, final List<String> features) {
    return features.stream()
        .map(
            each ->
                new AiFeatureGroupFeature(
                    name + "-" + group + "-" + each,
                    AiFeatureGroupFeatureArgs.builder()
                        .name(each)
                        .region(project.region())
                        .featureGroup(of.name())
                        .build(),
                    project.options(this)))
        .toArray(Resource[]::new);
  }
<#if online>

  private void serve(final String view, final AiFeatureGroup group, final List<String> features, final Resource... after) {
    new AiFeatureOnlineStoreFeatureview(
        name + "-" + view,
        AiFeatureOnlineStoreFeatureviewArgs.builder()
            .name(view)
            .region(project.region())
            .featureOnlineStore(online.name())
            .syncConfig(AiFeatureOnlineStoreFeatureviewSyncConfigArgs.builder().cron("${sync}").build())
            .featureRegistrySource(
                AiFeatureOnlineStoreFeatureviewFeatureRegistrySourceArgs.builder()
                    .featureGroups(
                        AiFeatureOnlineStoreFeatureviewFeatureRegistrySourceFeatureGroupArgs.builder()
                            .featureGroupId(group.name())
                            .featureIds(features)
                            .build())
                    .build())
            .build(),
        project.optionsAfter(this, after));
  }
</#if>
}
