package ${c.packageName};

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * What {@code ${job}}, a job for Slurm on ${place}, needs: its containers act in the role of the machines, as those of all jobs do.
 */
// ${c.origin}
final class ${c.className} extends Construct {

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if grantsAnything>
    var role = ${site.role};
</#if>
<#list grants as grant>
    ${grant};
</#list>
<#if registry??>
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"))
            .resources(List.of("arn:%s:ecr:${registry.region}:${registry.account}:repository/${registry.repository}".formatted(Stack.of(this).getPartition())))
            .build());
</#if>
  }
}
