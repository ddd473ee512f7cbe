package ${c.packageName};

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.bedrock.CfnGuardrail;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ContentFilterConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ContentPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ContextualGroundingFilterConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ContextualGroundingPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ManagedWordsConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.PiiEntityConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.RegexConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.SensitiveInformationPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.TopicConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.TopicPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.WordConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.WordPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrailProps;
import software.amazon.awscdk.services.bedrock.CfnGuardrailVersion;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** The rules for what goes into models and what comes out of them, published as a version. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final CfnGuardrail guardrail;
  private final CfnGuardrailVersion version;
<#if key?? && grantApply>
  private final IKey encryption;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if key?? && grantApply>
    encryption = ${key};
</#if>
    var rules =
        CfnGuardrailProps.builder()
            .name(Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(50).separator("-").build()))
            .blockedInputMessaging("${s.questionRefused}")
            .blockedOutputsMessaging("${s.answerRefused}")
<#if s.contentFilters?has_content>
            .contentPolicyConfig(content())
</#if>
<#if s.personalData>
            .sensitiveInformationPolicyConfig(personalData())
</#if>
<#if s.topics?has_content>
            .topicPolicyConfig(topics())
</#if>
<#if s.wordFilter>
            .wordPolicyConfig(words())
</#if>
<#if s.grounding??>
            .contextualGroundingPolicyConfig(grounding())
</#if>
<#if key??>
            .kmsKeyArn(${key}.getKeyArn())
</#if>
            .build();
    guardrail = new CfnGuardrail(this, "Guardrail", rules);
    version =
        CfnGuardrailVersion.Builder.create(this, "Version")
            .guardrailIdentifier(guardrail.getAttrGuardrailId())
            .description("Rules " + fingerprint(rules))
            .build();
  }
<#if guardrailId>

  /** Returns the guardrail's id. */
  String guardrailId() {
    return guardrail.getAttrGuardrailId();
  }
</#if>
<#if guardrailArn>

  /** Returns the guardrail's ARN. */
  String guardrailArn() {
    return guardrail.getAttrGuardrailArn();
  }
</#if>
<#if version>

  /** Returns the number of the version. */
  String version() {
    return version.getAttrVersion();
  }
</#if>
<#if grantApply>

  /** Lets a principal apply the guardrail. */
  void grantApply(final IGrantable caller) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:ApplyGuardrail"))
            .resourceArns(List.of(guardrail.getAttrGuardrailArn()))
            .build());
<#if key??>
    encryption.grant(caller, "kms:Decrypt");
</#if>
  }
</#if>

  /**
   * Returns text that changes with the rules. A version is a snapshot, and CloudFormation takes
   * another one only if the description of the version changes.
   */
  private String fingerprint(final CfnGuardrailProps rules) {
    var stack = Stack.of(this);
    var json = stack.resolve(stack.toJsonString(rules)).toString();
    return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
  }
<#if s.contentFilters?has_content>

  private static ContentPolicyConfigProperty content() {
    return ContentPolicyConfigProperty.builder()
        .filtersConfig(List.of(<#list s.contentFilters as filter>contentFilter("${filter.type}", "${filter.input}", "${filter.output}")<#sep>, </#list>))
        .build();
  }

  private static ContentFilterConfigProperty contentFilter(
      final String type, final String input, final String output) {
    return ContentFilterConfigProperty.builder().type(type).inputStrength(input).outputStrength(output).build();
  }
</#if>
<#if s.personalData>

  private static SensitiveInformationPolicyConfigProperty personalData() {
    return SensitiveInformationPolicyConfigProperty.builder()
<#if s.entities?has_content>
        .piiEntitiesConfig(List.of(<#list s.entities as entity>entity("${entity.type}", "${entity.action}")<#sep>, </#list>))
</#if>
<#if s.patterns?has_content>
        .regexesConfig(List.of(<#list s.patterns as pattern>pattern("${pattern.name}", "${pattern.pattern}", "${pattern.action}")<#sep>, </#list>))
</#if>
        .build();
  }
<#if s.entities?has_content>

  private static PiiEntityConfigProperty entity(final String type, final String action) {
    return PiiEntityConfigProperty.builder().type(type).action(action).build();
  }
</#if>
<#if s.patterns?has_content>

  private static RegexConfigProperty pattern(
      final String name, final String pattern, final String action) {
    return RegexConfigProperty.builder().name(name).pattern(pattern).action(action).build();
  }
</#if>
</#if>
<#if s.topics?has_content>

  private static TopicPolicyConfigProperty topics() {
    return TopicPolicyConfigProperty.builder()
        .topicsConfig(List.of(<#list s.topics as topic>denied("${topic.name}", "${topic.definition}", List.of(<#list topic.examples as example>"${example}"<#sep>, </#list>))<#sep>, </#list>))
        .build();
  }

  private static TopicConfigProperty denied(
      final String name, final String definition, final List<String> examples) {
    return TopicConfigProperty.builder().type("DENY").name(name).definition(definition).examples(examples).build();
  }
</#if>
<#if s.wordFilter>

  private static WordPolicyConfigProperty words() {
    return WordPolicyConfigProperty.builder()
<#if s.profanity>
        .managedWordListsConfig(List.of(ManagedWordsConfigProperty.builder().type("PROFANITY").build()))
</#if>
<#if s.words?has_content>
        .wordsConfig(Stream.of(<#list s.words as word>"${word}"<#sep>, </#list>).map(word -> WordConfigProperty.builder().text(word).build()).toList())
</#if>
        .build();
  }
</#if>
<#if s.grounding??>

  private static ContextualGroundingPolicyConfigProperty grounding() {
    return ContextualGroundingPolicyConfigProperty.builder()
        .filtersConfig(List.of(threshold("GROUNDING", ${s.grounding.grounded}), threshold("RELEVANCE", ${s.grounding.relevant})))
        .build();
  }

  private static ContextualGroundingFilterConfigProperty threshold(
      final String type, final double threshold) {
    return ContextualGroundingFilterConfigProperty.builder().type(type).threshold(threshold).build();
  }
</#if>
}
