package infra.modelserving;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.bedrock.CfnGuardrail;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ContentFilterConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ContentPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.ManagedWordsConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.PiiEntityConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.SensitiveInformationPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrail.WordPolicyConfigProperty;
import software.amazon.awscdk.services.bedrock.CfnGuardrailProps;
import software.amazon.awscdk.services.bedrock.CfnGuardrailVersion;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.constructs.Construct;

/** The rules for what goes into models and what comes out of them, published as a version. */
// model-serving.yaml:43 safety (guardrail)
final class Safety extends Construct {

  private final CfnGuardrail guardrail;
  private final CfnGuardrailVersion version;

  Safety(final Construct scope, final String id) {
    super(scope, id);
    var rules =
        CfnGuardrailProps.builder()
            .name(
                Names.uniqueResourceName(
                    this, UniqueResourceNameOptions.builder().maxLength(50).separator("-").build()))
            .blockedInputMessaging("I cannot help with this request.")
            .blockedOutputsMessaging("I cannot give a reliable answer to this question.")
            .contentPolicyConfig(content())
            .sensitiveInformationPolicyConfig(personalData())
            .wordPolicyConfig(words())
            .build();
    guardrail = new CfnGuardrail(this, "Guardrail", rules);
    version =
        CfnGuardrailVersion.Builder.create(this, "Version")
            .guardrailIdentifier(guardrail.getAttrGuardrailId())
            .description("Rules " + fingerprint(rules))
            .build();
  }

  /** Returns the guardrail's id. */
  String guardrailId() {
    return guardrail.getAttrGuardrailId();
  }

  /** Returns the guardrail's ARN. */
  String guardrailArn() {
    return guardrail.getAttrGuardrailArn();
  }

  /** Returns the number of the version. */
  String version() {
    return version.getAttrVersion();
  }

  /** Lets a principal apply the guardrail. */
  void grantApply(final IGrantable caller) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:ApplyGuardrail"))
            .resourceArns(List.of(guardrail.getAttrGuardrailArn()))
            .build());
  }

  /**
   * Returns text that changes with the rules. A version is a snapshot, and CloudFormation takes
   * another one only if the description of the version changes.
   */
  private String fingerprint(final CfnGuardrailProps rules) {
    var stack = Stack.of(this);
    var json = stack.resolve(stack.toJsonString(rules)).toString();
    return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static ContentPolicyConfigProperty content() {
    return ContentPolicyConfigProperty.builder()
        .filtersConfig(
            List.of(
                contentFilter("HATE", "HIGH", "HIGH"),
                contentFilter("INSULTS", "HIGH", "HIGH"),
                contentFilter("SEXUAL", "HIGH", "HIGH"),
                contentFilter("VIOLENCE", "HIGH", "HIGH"),
                contentFilter("MISCONDUCT", "HIGH", "HIGH"),
                contentFilter("PROMPT_ATTACK", "HIGH", "NONE")))
        .build();
  }

  private static ContentFilterConfigProperty contentFilter(
      final String type, final String input, final String output) {
    return ContentFilterConfigProperty.builder()
        .type(type)
        .inputStrength(input)
        .outputStrength(output)
        .build();
  }

  private static SensitiveInformationPolicyConfigProperty personalData() {
    return SensitiveInformationPolicyConfigProperty.builder()
        .piiEntitiesConfig(
            List.of(
                entity("AWS_ACCESS_KEY", "BLOCK"),
                entity("AWS_SECRET_KEY", "BLOCK"),
                entity("PASSWORD", "BLOCK"),
                entity("PIN", "BLOCK"),
                entity("CA_SOCIAL_INSURANCE_NUMBER", "ANONYMIZE"),
                entity("CREDIT_DEBIT_CARD_CVV", "ANONYMIZE"),
                entity("CREDIT_DEBIT_CARD_NUMBER", "ANONYMIZE"),
                entity("INTERNATIONAL_BANK_ACCOUNT_NUMBER", "ANONYMIZE"),
                entity("UK_NATIONAL_INSURANCE_NUMBER", "ANONYMIZE"),
                entity("US_BANK_ACCOUNT_NUMBER", "ANONYMIZE"),
                entity("US_PASSPORT_NUMBER", "ANONYMIZE"),
                entity("US_SOCIAL_SECURITY_NUMBER", "ANONYMIZE")))
        .build();
  }

  private static PiiEntityConfigProperty entity(final String type, final String action) {
    return PiiEntityConfigProperty.builder().type(type).action(action).build();
  }

  private static WordPolicyConfigProperty words() {
    return WordPolicyConfigProperty.builder()
        .managedWordListsConfig(
            List.of(ManagedWordsConfigProperty.builder().type("PROFANITY").build()))
        .build();
  }
}
