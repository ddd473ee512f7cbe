package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** What {@code ${c.name}} may do: its pods on {@code ${cluster}} act with an account of their own. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final Account account;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Runs ${c.name}").build(),
            project.options(this));
<#list grants as grant>
    ${grant};
</#list>
    ${letRun};
    registerOutputs(Map.of("account", account.email()));
  }

  /** Returns the address of the account. */
  Output<String> account() {
    return account.email();
  }
}
