package ${c.packageName};

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.bedrock.CfnPrompt;
import software.amazon.awscdk.services.bedrock.CfnPrompt.PromptInferenceConfigurationProperty;
import software.amazon.awscdk.services.bedrock.CfnPrompt.PromptInputVariableProperty;
import software.amazon.awscdk.services.bedrock.CfnPrompt.PromptModelInferenceConfigurationProperty;
import software.amazon.awscdk.services.bedrock.CfnPrompt.PromptTemplateConfigurationProperty;
import software.amazon.awscdk.services.bedrock.CfnPrompt.PromptVariantProperty;
import software.amazon.awscdk.services.bedrock.CfnPrompt.TextPromptTemplateConfigurationProperty;
import software.amazon.awscdk.services.bedrock.CfnPromptProps;
import software.amazon.awscdk.services.bedrock.CfnPromptVersion;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** A prompt, published as a version that never changes. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String TEXT =
      ${text};

  private final CfnPrompt prompt;
  private final CfnPromptVersion version;
<#if key?? && grantRead>
  private final IKey encryption;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if key?? && grantRead>
    encryption = ${key};
</#if>
    var template =
        TextPromptTemplateConfigurationProperty.builder()
            .text(TEXT)
<#if variables?has_content>
            .inputVariables(Stream.of(<#list variables as variable>"${variable}"<#sep>, </#list>).map(name -> PromptInputVariableProperty.builder().name(name).build()).toList())
</#if>
            .build();
    var variant =
        PromptVariantProperty.builder()
            .name("default")
            .templateType("TEXT")
            .templateConfiguration(PromptTemplateConfigurationProperty.builder().text(template).build())
<#if modelId??>
            .modelId(${modelId})
</#if>
<#if inference.any>
            .inferenceConfiguration(PromptInferenceConfigurationProperty.builder().text(
                PromptModelInferenceConfigurationProperty.builder()
<#if inference.temperature??>
                    .temperature(${inference.temperature})
</#if>
<#if inference.maxTokens??>
                    .maxTokens(${inference.maxTokens})
</#if>
                    .build()).build())
</#if>
            .build();
    var settings =
        CfnPromptProps.builder()
            .name(Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(100).separator("-").build()))
            .defaultVariant("default")
            .variants(List.of(variant))
<#if key??>
            .customerEncryptionKeyArn(${key}.getKeyArn())
</#if>
            .build();
    prompt = new CfnPrompt(this, "Prompt", settings);
    version =
        CfnPromptVersion.Builder.create(this, "Version")
            .promptArn(prompt.getAttrArn())
            .description("Prompt " + fingerprint(settings))
            .build();
  }
<#if versionArn>

  /** Returns the ARN of the version, which GetPrompt takes. */
  String versionArn() {
    return version.getAttrArn();
  }
</#if>
<#if grantRead>

  /** Lets a principal read every version: the former one is read while a new one is deployed. */
  void grantRead(final IGrantable reader) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(reader)
            .actions(List.of("bedrock:GetPrompt"))
            .resourceArns(List.of(prompt.getAttrArn(), prompt.getAttrArn() + ":*"))
            .build());
    var stack = Stack.of(this);
    Validations.of(stack)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::<" + stack.getLogicalId(prompt) + ".Arn>:*]")
                .reason("These are the versions of one prompt.")
                .build());
<#if key??>
    encryption.grant(reader, "kms:Decrypt");
</#if>
  }
</#if>

  /**
   * Returns text that changes with the prompt. A version is a snapshot, and CloudFormation takes
   * another one only if the description of the version changes.
   */
  private String fingerprint(final CfnPromptProps settings) {
    var stack = Stack.of(this);
    var json = stack.resolve(stack.toJsonString(settings)).toString();
    return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
