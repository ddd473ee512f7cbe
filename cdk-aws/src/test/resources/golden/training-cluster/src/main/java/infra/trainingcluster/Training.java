package infra.trainingcluster;

import software.amazon.awscdk.services.eks_v2.CfnPodIdentityAssociation;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.SessionTagsPrincipal;
import software.constructs.Construct;

/** What {@code training} may do: its pods on {@code accelerators} have a role of their own. */
// training-cluster.yaml:53 training (distributed-job)
final class Training extends Construct {

  Training(
      final Construct scope,
      final String id,
      final Accelerators accelerators,
      final Code code,
      final Data data,
      final Results results) {
    super(scope, id);
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new SessionTagsPrincipal(new ServicePrincipal("pods.eks.amazonaws.com")))
            .build();
    code.grantRead(role, "");
    data.grantRead(role, "");
    results.grantRead(role, "");
    results.grantWrite(role, "");
    results.grantDelete(role, "");
    CfnPodIdentityAssociation.Builder.create(this, "Identity")
        .clusterName(accelerators.name())
        .namespace("jobs")
        .serviceAccount("training")
        .roleArn(role.getRoleArn())
        .build();
  }
}
