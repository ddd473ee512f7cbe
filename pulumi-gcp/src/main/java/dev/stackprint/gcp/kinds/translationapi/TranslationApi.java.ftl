package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** An HTTP API that translates texts while the caller waits. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final Function function;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    var account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Translates texts of ${c.name}").build(),
            project.options(this));
    var grant =
        new IAMMember(
            name + "-translates",
            // Cloud Translation has no smaller resource than the project to grant this on.
            IAMMemberArgs.builder()
                .project(project.id())
                .role("roles/cloudtranslate.user")
                .member(account.member())
                .build(),
            project.options(this));
    function =
        new Function(
            name,
            FunctionArgs.builder()
                .location(project.region())
                .description("Translates texts")
                .buildConfig(builds.python("${folder}", "translate", <#list modules as module>"${module}"<#sep>, </#list>))
                .serviceConfig(
                    FunctionServiceConfigArgs.builder()
                        .serviceAccountEmail(account.email())
<#if glossaries??>
                        .environmentVariables(${glossaries}.applyValue(names -> Map.of("GOOGLE_CLOUD_PROJECT", project.id(), "GLOSSARIES", names)))
<#else>
                        .environmentVariables(Map.of("GOOGLE_CLOUD_PROJECT", project.id()))
</#if>
                        .availableMemory("512Mi")
                        .availableCpu("1")
                        .timeoutSeconds(60)
                        // Each instance lets in its share of the requests that are served in a second.
                        .maxInstanceCount(${instances?c})
                        .maxInstanceRequestConcurrency(80)
                        .ingressSettings("ALLOW_ALL")
                        .build())
                .build(),
            project.optionsAfter(this, grant));
<#if callers?has_content>
    letIn(name, project, <#list callers as caller>"${caller}"<#sep>, </#list>);
</#if>
    registerOutputs(Map.of("url", url()));
  }

  /** Returns where texts are posted to. */
  Output<String> url() {
    return Output.format("%s/translations", function.url());
  }
<#if callers?has_content>

  private void letIn(final String name, final GoogleProject project, final String... callers) {
    for (int i = 0; i < callers.length; i++) {
      new ServiceIamMember(
          name + "-called-by-" + (i + 1),
          ServiceIamMemberArgs.builder()
              .location(project.region())
              .name(function.name())
              .role("roles/run.invoker")
              .member(callers[i])
              .build(),
          project.options(this));
    }
  }
</#if>
<#if serviceName>

  /** Returns the name of the function, and of the Cloud Run service that it is. */
  Output<String> serviceName() {
    return function.name();
  }
</#if>
}
