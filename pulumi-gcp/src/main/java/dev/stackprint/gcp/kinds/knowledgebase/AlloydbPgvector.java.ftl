package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.alloydb.Cluster;
import com.pulumi.gcp.alloydb.ClusterArgs;
import com.pulumi.gcp.alloydb.Instance;
import com.pulumi.gcp.alloydb.InstanceArgs;
import com.pulumi.gcp.alloydb.User;
import com.pulumi.gcp.alloydb.UserArgs;
import com.pulumi.gcp.alloydb.inputs.ClusterEncryptionConfigArgs;
import com.pulumi.gcp.alloydb.inputs.ClusterNetworkConfigArgs;
import com.pulumi.gcp.alloydb.inputs.InstanceMachineConfigArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database of AlloyDB, what searches it, and what keeps it up to date with its sources. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Instance instance;
<#if methods.grant || methods.settings>
  private final ${search} search;
</#if>
<#if methods.ingestion>
  private final ${ingestion} ingestion;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var cluster =
        new Cluster(
            name,
            ClusterArgs.builder()
                .clusterId("${clusterId}")
                .location(project.region())
                .databaseVersion("POSTGRES_16")
                .networkConfig(ClusterNetworkConfigArgs.builder().network(${network}).build())
<#if key??>
                .encryptionConfig(ClusterEncryptionConfigArgs.builder().kmsKeyName(${key}).build())
</#if>
                .deletionProtection(${deletionProtection?c})
                .build(),
            project.options(this));
    instance =
        new Instance(
            name,
            InstanceArgs.builder()
                .cluster(cluster.name())
                .instanceId("${clusterId}-primary")
                .instanceType("PRIMARY")
                .availabilityType("ZONAL")
                .machineConfig(InstanceMachineConfigArgs.builder().cpuCount(${cpus?c}).build())
                .databaseFlags(Map.of("alloydb.iam_authentication", "on"))
                .build(),
            project.options(this));
    <#if !(methods.grant || methods.settings)>var </#if>search =
        new ${search}(
            name + "-search",
            project,
            builds,
            this,
            new TreeMap<>(
                Map.of(
                    "DIMENSIONS", Output.of("${model.dimensions?c}"),
                    "INSTANCE", instance.name(),
                    "MODEL", Output.of(model()),
                    "SCHEMA", Output.of("${schema}"))),
            ${subnetwork});
    <#if !methods.ingestion>var </#if>ingestion =
        new ${ingestion}(
            name + "-ingestion",
            project,
            builds,
            this,
            new TreeMap<>(
                Map.of(
                    "INSTANCE", instance.name(),
                    "MODEL", Output.of(model()),
                    "SCHEMA", Output.of("${schema}"),
                    "SEARCH_USER", search.databaseUser()<#list sources as source>,
                    "SOURCE_${source.number}", ${source.bucket}.applyValue(bucket -> bucket + "/${source.prefix}")</#list>)),
            ${subnetwork});
    // It makes the tables, and the extension for vectors.
    connect("ingestion", ingestion.databaseUser(), ingestion.member(), "alloydbsuperuser");
    connect("search", search.databaseUser(), search.member(), "alloydbiamuser");
    // It lists what there is, which no prefix can narrow.
<#list reads as read>
    ${read};
</#list>
<#list sources as source>
    ingestion.onChange("${source.label}", ${source.bucket}, "${source.prefix}");
</#list>
    ingestion.onDeployment(instance.name().applyValue(id -> "{\"store\": \"" + id + " ${schema}\", \"settings\": \"${digest}\"}"));
    registerOutputs(Map.of("instance", instance.name()));
  }
<#if methods.id>

  /** Returns the database instance's whole resource name. */
  Output<String> id() {
    return instance.name();
  }
</#if>
<#if methods.settings>

  /** Returns the address of the function that searches. */
  Output<String> settings() {
    return search.url();
  }
</#if>
<#if methods.ingestion>

  /** Returns what takes documents in. */
  ${ingestion} ingestion() {
    return ingestion;
  }
</#if>
<#if methods.grant>

  /** Lets a member call the function that finds passages. */
  void grantRetrieve(final String caller, final Output<String> member) {
    search.grantCall(caller, member);
  }
</#if>

  /** Lets a function's account connect to the database, as a user with a role there, and embed. */
  private void connect(final String who, final Output<String> user, final Output<String> member, final String databaseRole) {
    new User(
        name + "-" + who,
        UserArgs.builder()
            .cluster(instance.cluster())
            .userId(user)
            .userType("ALLOYDB_IAM_USER")
            .databaseRoles(List.of(databaseRole))
            .build(),
        project.optionsAfter(this, instance));
    // There is no IAM of a single database or model.
    for (var role : List.of("alloydb.client", "alloydb.databaseUser", "serviceusage.serviceUsageConsumer", "aiplatform.user")) {
      new IAMMember(
          name + "-" + who + "-" + role,
          IAMMemberArgs.builder().project(project.id()).role("roles/" + role).member(member).build(),
          project.options(this));
    }
  }

  private String model() {
    return "projects/" + project.id() + "/locations/" + project.region() + "/publishers/${model.publisher}/models/${model.id}";
  }
}
