package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigDirectVpcNetworkInterfaceArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A function in the database's network that finds passages, for whom IAM lets in. */
// ${c.origin}
final class ${className} extends ComponentResource {

  private final Account account;
<#if called>
  private final String name;
  private final GoogleProject project;
  private final Function function;
</#if>

  ${className}(final String name, final GoogleProject project, final FunctionBuilds builds, final ComponentResource parent, final SortedMap<String, Output<String>> settings, final Output<String> subnetwork) {
    super("${type}", name, ComponentResourceOptions.builder().parent(parent).build());
<#if called>
    this.name = name;
    this.project = project;
</#if>
    account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Finds passages").build(),
            project.options(this));
    var environment = new TreeMap<>(settings);
    environment.put("DATABASE_USER", databaseUser());
    environment.put("GOOGLE_CLOUD_PROJECT", Output.of(project.id()));
    <#if !called>var </#if>function =
        new Function(
            name,
            FunctionArgs.builder()
                .location(project.region())
                .description("Finds passages")
                .buildConfig(builds.python("${folder}", "search", <#list files as file>"${file}"<#sep>, </#sep></#list>))
                .serviceConfig(
                    FunctionServiceConfigArgs.builder()
                        .serviceAccountEmail(account.email())
                        .environmentVariables(together(environment))
                        .availableMemory("512Mi")
                        .availableCpu("1")
                        .timeoutSeconds(30)
                        // Each instance holds a connection, and answers one question at a time.
                        .maxInstanceCount(50)
                        .maxInstanceRequestConcurrency(1)
                        .directVpcEgress("VPC_EGRESS_ALL_TRAFFIC")
                        .directVpcNetworkInterfaces(
                            FunctionServiceConfigDirectVpcNetworkInterfaceArgs.builder()
                                .subnetwork(subnetwork)
                                .build())
                        .build())
                .build(),
            project.options(this));
    registerOutputs(Map.of("url", function.url()));
  }

  /** Returns the function's account, as an IAM member. */
  Output<String> member() {
    return account.member();
  }

  /** Returns the function's account, as the database calls it. */
  Output<String> databaseUser() {
    return account.email().applyValue(email -> email.replace(".gserviceaccount.com", ""));
  }
<#if called>

  /** Returns the function's address. */
  Output<String> url() {
    return function.url();
  }

  /** Lets a member call the function. */
  void grantCall(final String caller, final Output<String> member) {
    new ServiceIamMember(
        name + "-called-by-" + caller,
        ServiceIamMemberArgs.builder()
            .project(project.id())
            .location(project.region())
            .name(function.name())
            .role("roles/run.invoker")
            .member(member)
            .build(),
        project.options(this));
  }
</#if>

  private static Output<Map<String, String>> together(final SortedMap<String, Output<String>> values) {
    var names = List.copyOf(values.keySet());
    return Output.all(values.values())
        .applyValue(
            all -> {
              var together = new TreeMap<String, String>();
              for (var i = 0; i < names.size(); i++) {
                together.put(names.get(i), all.get(i));
              }
              return together;
            });
  }
}
