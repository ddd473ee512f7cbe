package ${c.packageName};

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sagemaker.CfnFeatureGroup;
import software.constructs.Construct;

/** Features by entity and time: their history in files, and the newest of some of them online. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String FOLDER = "${folder}";

  private final List<CfnFeatureGroup> groups = new ArrayList<>();
  private final Role historian;
  private final String location;
<#if used>
  private final ${historyClass} ${history};
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if used>
    this.${history} = ${history};
</#if>
    historian = historian(${history});
    location = "s3://" + ${bucket}.getBucketName() + "/" + FOLDER;
<#list groups as group>
    add(
        group("${group.construct}", "${group.name}", "${group.entity}")
            .description("${group.description}")
            .featureDefinitions(List.of(feature("${group.entity}", "String"), feature("feature_timestamp", "String"), <#list group.features as feature>feature("${feature.name}", "${feature.type}")<#sep>, </#sep></#list>))
<#if group.online>
            .onlineStoreConfig(online(<#if key??>${key}</#if>))
</#if>
            .build());
</#list>
  }

  /** Returns the names of the groups, joined by commas. */
  String groups() {
    return groups.stream().map(CfnFeatureGroup::getRef).collect(Collectors.joining(","));
  }
<#if used>

  /** Lets a principal put records, and read the newest and the history. */
  void grantUse(final IGrantable user) {
    user.getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(
                    List.of(
                        "sagemaker:BatchGetRecord",
                        "sagemaker:DescribeFeatureGroup",
                        "sagemaker:GetRecord",
                        "sagemaker:PutRecord"))
                .resources(groups.stream().map(each -> arn("sagemaker", "feature-group", each.getRef())).toList())
                .build());
    ${history}.grantRead(user, FOLDER);
  }
</#if>

  private void add(final CfnFeatureGroup group) {
    // Its role has to be complete by then.
    group.getNode().addDependency(historian);
    group.applyRemovalPolicy(RemovalPolicy.${removalPolicy});
    groups.add(group);
  }

  private CfnFeatureGroup.Builder group(final String id, final String name, final String entity) {
    var unique =
        Names.uniqueResourceName(
            this, UniqueResourceNameOptions.builder().maxLength(63 - name.length()).separator("-").build());
    return CfnFeatureGroup.Builder.create(this, id)
        .featureGroupName(unique + "-" + name)
        .recordIdentifierFeatureName(entity)
        .eventTimeFeatureName("feature_timestamp")
        .roleArn(historian.getRoleArn())
        // Taken as it stands in the template, like what is said of the online store.
        .offlineStoreConfig(Map.of("S3StorageConfig", Map.of("S3Uri", location)));
  }

  private static CfnFeatureGroup.FeatureDefinitionProperty feature(final String name, final String type) {
    return CfnFeatureGroup.FeatureDefinitionProperty.builder().featureName(name).featureType(type).build();
  }
<#if online>

  private static Map<String, Object> online(<#if key??>final IKey key</#if>) {
    var online = new TreeMap<String, Object>();
    online.put("EnableOnlineStore", true);
<#if key??>
    online.put("SecurityConfig", Map.of("KmsKeyId", key.getKeyArn()));
</#if>
    return online;
  }
</#if>

  /** The role that writes the history, and keeps the table of it in Glue's catalog. */
  private Role historian(final ${historyClass} ${history}) {
    var role = Role.Builder.create(this, "Historian").assumedBy(new ServicePrincipal("sagemaker.amazonaws.com")).build();
    ${history}.grantWrite(role, FOLDER);
    ${history}.grantReadObjects(role, FOLDER);
    var tables = arn("glue", "table", "sagemaker_featurestore/*");
    role.addToPolicy(PolicyStatement.Builder.create().actions(List.of("s3:GetBucketAcl")).resources(List.of(${bucket}.getBucketArn())).build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("glue:GetTable", "glue:UpdateTable"))
            .resources(List.of(arn("glue", "catalog", null), arn("glue", "database", "sagemaker_featurestore"), tables))
            .build());
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + tables.replace(Stack.of(this).getAccount(), "<AWS::AccountId>") + "]")
                .reason("SageMaker makes up the names of the tables.")
                .build());
    return role;
  }

  private String arn(final String service, final String resource, final String name) {
    return Stack.of(this)
        .formatArn(ArnComponents.builder().service(service).resource(resource).resourceName(name).build());
  }
}
