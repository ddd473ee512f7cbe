package ${c.packageName};

import software.amazon.awscdk.services.eks_v2.CfnPodIdentityAssociation;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.SessionTagsPrincipal;
import software.constructs.Construct;

/** What {@code ${job}} may do: its pods on {@code ${cluster}} have a role of their own. */
// ${c.origin}
final class ${c.className} extends Construct {

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new SessionTagsPrincipal(new ServicePrincipal("pods.eks.amazonaws.com")))
            .build();
<#list grants as grant>
    ${grant};
</#list>
    CfnPodIdentityAssociation.Builder.create(this, "Identity")
        .clusterName(${clusterName})
        .namespace("${namespace}")
        .serviceAccount("${job}")
        .roleArn(role.getRoleArn())
        .build();
  }
}
