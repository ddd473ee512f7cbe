package ${c.packageName};

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sagemaker.CfnEndpoint;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.ProductionVariantProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.ServerlessConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnModel;
import software.amazon.awscdk.services.sagemaker.CfnModel.ContainerDefinitionProperty;
import software.constructs.Construct;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends Construct {

  /** AWS's container with llama.cpp for processors, from the registry of this Region. */
  private static final String IMAGE =
      "${image.registry}/${image.repository}:"
          + "${image.tag}";

  private final String name;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    // In small letters, as it is in ARNs. Known from the start: the log group has it in its name.
    name = Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(63).separator("-").build()).toLowerCase(Locale.ROOT);
    var role = role(logs());
<#list grants as grant>
    ${grant};
</#list>
<#if weights??>
    if ("missing".equals(getNode().tryGetContext("weights"))) {
      // The first deployment makes the store, and nothing that needs what is not there yet.
      return;
    }
</#if>
    var environment = new TreeMap<String, String>();
<#list environment as key, value>
    environment.put("${key}", ${value});
</#list>
    endpoint(model(role, environment<#if weights??>, ${weights}</#if>));
  }
<#include "Access.java.ftl">

  private CfnModel model(final Role role, final Map<String, String> environment<#if weights??>, final String bucket</#if>) {
    var model =
        CfnModel.Builder.create(this, "Model")
            .executionRoleArn(role.getRoleArn())
            .primaryContainer(
                ContainerDefinitionProperty.builder()
                    .image(IMAGE)
                    .environment(environment)
<#if weights??>
                    .modelDataUrl("s3://" + bucket + "/${weightsPath}model.tar.gz")
</#if>
                    .build())
            .build();
    // SageMaker tries out what the role may do before it makes the model.
    model.getNode().addDependency(role);
    return model;
  }

  private void endpoint(final CfnModel model) {
    var configuration =
        CfnEndpointConfig.Builder.create(this, "Configuration")
            .productionVariants(
                List.of(
                    ProductionVariantProperty.builder()
                        .variantName("${variant}")
                        .modelName(model.getAttrModelName())
                        .initialVariantWeight(1)
                        .serverlessConfig(
                            ServerlessConfigProperty.builder()
                                .memorySizeInMb(${memory?c})
                                // A copy answers one request at a time.
                                .maxConcurrency(${requests?c})
<#if provisioned??>
                                .provisionedConcurrency(${provisioned?c})
</#if>
                                .build())
                        .build()))
            .build();
    CfnEndpoint.Builder.create(this, "Endpoint")
        .endpointName(name)
        .endpointConfigName(configuration.getAttrEndpointConfigName())
        .build();
  }
}
