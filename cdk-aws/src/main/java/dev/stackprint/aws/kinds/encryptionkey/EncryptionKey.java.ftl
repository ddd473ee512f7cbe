package ${c.packageName};

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** A key of our own that encrypts what other constructs store. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Key key;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    key = Key.Builder.create(this, "Key").enableKeyRotation(true).rotationPeriod(Duration.days(${rotationDays})).removalPolicy(RemovalPolicy.${removalPolicy}).build();
<#list services as service>
    allowUse("${service}");
</#list>
  }

  /** Returns the key itself. */
  IKey key() {
    return key;
  }
<#if services?has_content>

  /** Lets a service use the key for resources of this account, and for nobody else's. */
  private void allowUse(final String service) {
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal(service)))
            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
            .resources(List.of("*"))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
  }
</#if>
}
