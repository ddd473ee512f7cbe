package infra.translation;

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** An HTTP API that translates texts while the caller waits. */
// translation.yaml:46 live (translation-api)
final class Live extends ComponentResource {

  private final Function function;

  Live(
      final String name,
      final GoogleProject project,
      final FunctionBuilds builds,
      final Terms terms) {
    super("translation:index:Live", name, project.componentOptions());
    var account =
        new Account(
            name,
            AccountArgs.builder()
                .accountId("translation-live")
                .displayName("Translates texts of live")
                .build(),
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
                .buildConfig(
                    builds.python(
                        "functions/live",
                        "translate",
                        "calls.py",
                        "main.py",
                        "posted.py",
                        "rate.py",
                        "requirements.txt",
                        "settings.json",
                        "translation.py"))
                .serviceConfig(
                    FunctionServiceConfigArgs.builder()
                        .serviceAccountEmail(account.email())
                        .environmentVariables(
                            terms
                                .names()
                                .applyValue(
                                    names ->
                                        Map.of(
                                            "GOOGLE_CLOUD_PROJECT",
                                            project.id(),
                                            "GLOSSARIES",
                                            names)))
                        .availableMemory("512Mi")
                        .availableCpu("1")
                        .timeoutSeconds(60)
                        // Each instance lets in its share of the requests that are served in a
                        // second.
                        .maxInstanceCount(1)
                        .maxInstanceRequestConcurrency(80)
                        .ingressSettings("ALLOW_ALL")
                        .build())
                .build(),
            project.optionsAfter(this, grant));
    registerOutputs(Map.of("url", url()));
  }

  /** Returns where texts are posted to. */
  Output<String> url() {
    return Output.format("%s/translations", function.url());
  }

  /** Returns the name of the function, and of the Cloud Run service that it is. */
  Output<String> serviceName() {
    return function.name();
  }
}
