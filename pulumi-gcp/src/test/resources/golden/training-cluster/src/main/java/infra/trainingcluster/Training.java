package infra.trainingcluster;

import com.pulumi.core.Output;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/**
 * What {@code training} may do: its pods on {@code accelerators} act with an account of their own.
 */
// training-cluster.yaml:53 training (distributed-job)
final class Training extends ComponentResource {

  private final Account account;

  Training(
      final String name,
      final GoogleProject project,
      final Accelerators accelerators,
      final Code code,
      final Data data,
      final Results results) {
    super("training-cluster:index:Training", name, project.componentOptions());
    account =
        new Account(
            name,
            AccountArgs.builder()
                .accountId("training-cluster-training")
                .displayName("Runs training")
                .build(),
            project.options(this));
    code.grantRead("training", account.member(), "");
    data.grantRead("training", account.member(), "");
    results.grantWrite("training", account.member(), "");
    accelerators.letRunAs("training", account);
    registerOutputs(Map.of("account", account.email()));
  }

  /** Returns the address of the account. */
  Output<String> account() {
    return account.email();
  }
}
