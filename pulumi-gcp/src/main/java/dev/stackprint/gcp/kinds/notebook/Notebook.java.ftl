package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.workbench.Instance;
import com.pulumi.gcp.workbench.InstanceArgs;
import com.pulumi.gcp.workbench.InstanceIamMember;
import com.pulumi.gcp.workbench.InstanceIamMemberArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupAcceleratorConfigArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupBootDiskArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupDataDisksArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupNetworkInterfaceArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupServiceAccountArgs;
import com.pulumi.gcp.workbench.inputs.InstanceGceSetupShieldedInstanceConfigArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** A Workbench instance for each person, without an address on the internet. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final String ZONE = "${zone}";

  /** What a notebook is told when it starts; all values are text. */
  private static final Map<String, String> METADATA =
      Map.of(
          "block-project-ssh-keys", "true",
          "enable-oslogin", "true",
          "idle-timeout-seconds", "${idleSeconds?c}",
<#if gpu??>
          "install-nvidia-driver", "true",
</#if>
          "notebook-disable-root", "true",
          "serial-port-enable", "false");

  private final String name;
  private final GoogleProject project;
  private final Account account;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Notebooks of " + name).build(),
            project.options(this));
    grant("logs", "roles/logging.logWriter");
    grant("metrics", "roles/monitoring.metricWriter");
<#list grants as grant>
    ${grant};
</#list>
    var network =
        InstanceGceSetupNetworkInterfaceArgs.builder()
            .network(${network})
            .subnet(${subnetwork})
            .build();
<#if key??>
    var key = ${key};
</#if>
    var setup =
        InstanceGceSetupArgs.builder()
            .machineType("${machine}")
<#if gpu??>
            .acceleratorConfigs(
                InstanceGceSetupAcceleratorConfigArgs.builder().type("${gpu.type}").coreCount("${gpu.count?c}").build())
</#if>
            .disablePublicIp(true)
            .networkInterfaces(network)
            .bootDisk(InstanceGceSetupBootDiskArgs.builder().diskType("PD_BALANCED").diskSizeGb("150")<#if key??>.diskEncryption("CMEK").kmsKey(key)</#if>.build())
            .dataDisks(InstanceGceSetupDataDisksArgs.builder().diskType("PD_BALANCED").diskSizeGb("${disk?c}")<#if key??>.diskEncryption("CMEK").kmsKey(key)</#if>.build())
            .serviceAccounts(InstanceGceSetupServiceAccountArgs.builder().email(account.email()).build())
            .shieldedInstanceConfig(
                InstanceGceSetupShieldedInstanceConfigArgs.builder()
<#if gpu??>
                    // The driver of the accelerator is built at the first start, and so not signed.
                    .enableSecureBoot(false)
<#else>
                    .enableSecureBoot(true)
</#if>
                    .enableVtpm(true)
                    .enableIntegrityMonitoring(true)
                    .build())
            .metadata(METADATA)
            .build();
    var user = userRole();
<#list users as user>
    addNotebook("${user.name}", "${user.address}", setup, user);
</#list>
    registerOutputs(Map.of());
  }

  private void addNotebook(
      final String who, final String address, final InstanceGceSetupArgs setup, final IAMCustomRole user) {
    var notebook =
        new Instance(
            name + "-" + who,
            InstanceArgs.builder()
                // Not made up: people look for it.
                .name(name + "-" + who)
                .location(ZONE)
                .instanceOwners(address)
                .enableDeletionProtection(${deletionProtection?c})
                .gceSetup(setup)
                .build(),
            project.options(this));
    new InstanceIamMember(
        name + "-used-by-" + who,
        InstanceIamMemberArgs.builder()
            .location(ZONE)
            .name(notebook.name())
            .role(user.name())
            .member("user:" + address)
            .build(),
        project.options(this));
    // To find it: what there is, not what is in it.
    new IAMMember(
        name + "-listed-by-" + who,
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/notebooks.viewer")
            .member("user:" + address)
            .build(),
        project.options(this));
  }

  private IAMCustomRole userRole() {
    return new IAMCustomRole(
        name + "-user",
        IAMCustomRoleArgs.builder()
            .project(project.id())
            .roleId("${roleId}")
            .title("Starts, uses and stops a notebook")
            .permissions(
                List.of(
                    "notebooks.instances.get",
                    "notebooks.instances.reset",
                    "notebooks.instances.start",
                    "notebooks.instances.stop",
                    "notebooks.instances.use"))
            .build(),
        project.options(this));
  }

  private void grant(final String what, final String role) {
    new IAMMember(
        name + "-" + what,
        IAMMemberArgs.builder().project(project.id()).role(role).member(account.member()).build(),
        project.options(this));
  }
}
