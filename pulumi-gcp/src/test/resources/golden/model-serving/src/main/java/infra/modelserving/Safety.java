package infra.modelserving;

import com.pulumi.core.Output;
import com.pulumi.gcp.dataloss.PreventionDeidentifyTemplate;
import com.pulumi.gcp.dataloss.PreventionDeidentifyTemplateArgs;
import com.pulumi.gcp.dataloss.PreventionInspectTemplate;
import com.pulumi.gcp.dataloss.PreventionInspectTemplateArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionDeidentifyTemplateDeidentifyConfigArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsTransformationArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsTransformationPrimitiveTransformationArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionInspectTemplateInspectConfigArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionInspectTemplateInspectConfigCustomInfoTypeArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionInspectTemplateInspectConfigCustomInfoTypeInfoTypeArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionInspectTemplateInspectConfigCustomInfoTypeRegexArgs;
import com.pulumi.gcp.dataloss.inputs.PreventionInspectTemplateInspectConfigInfoTypeArgs;
import com.pulumi.gcp.modelarmor.Template;
import com.pulumi.gcp.modelarmor.TemplateArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigMaliciousUriFilterSettingsArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigPiAndJailbreakFilterSettingsArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigRaiSettingsArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigRaiSettingsRaiFilterArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigSdpSettingsAdvancedConfigArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigSdpSettingsArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateTemplateMetadataArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateTemplateMetadataMultiLanguageDetectionArgs;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;
import java.util.stream.Stream;

/** A template of Model Armor. It does nothing by itself: whoever calls a model applies it. */
// model-serving.yaml:43 safety (guardrail)
final class Safety extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Template template;
  private final IAMCustomRole user;

  Safety(final String name, final GoogleProject project) {
    super("model-serving:index:Safety", name, project.componentOptions());
    this.name = name;
    this.project = project;
    template =
        new Template(
            name,
            TemplateArgs.builder()
                .project(project.id())
                .location(project.region())
                .templateId("model-serving-safety")
                .filterConfig(filters())
                .templateMetadata(
                    TemplateTemplateMetadataArgs.builder()
                        // Its log would tell what is asked and answered.
                        .logSanitizeOperations(false)
                        .multiLanguageDetection(
                            TemplateTemplateMetadataMultiLanguageDetectionArgs.builder()
                                .enableMultiLanguageDetection(true)
                                .build())
                        .build())
                .build(),
            project.options(this));
    user =
        new IAMCustomRole(
            name + "-user",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("model_serving_safety_user")
                .title("Applies guardrails")
                .permissions(
                    "modelarmor.templates.useToSanitizeModelResponse",
                    "modelarmor.templates.useToSanitizeUserPrompt")
                .build(),
            project.options(this));
    registerOutputs(Map.of("name", template.name()));
  }

  /** Returns the template's resource name. */
  Output<String> templateName() {
    return template.name();
  }

  /**
   * Lets a member apply guardrails. Templates have no policies of their own: the project is the
   * smallest to grant it on.
   */
  void grantApply(final String to, final Output<String> member) {
    new IAMMember(
        name + "-applied-by-" + to,
        IAMMemberArgs.builder().project(project.id()).role(user.name()).member(member).build(),
        project.options(this));
  }

  private TemplateFilterConfigArgs filters() {
    return TemplateFilterConfigArgs.builder()
        .raiSettings(
            TemplateFilterConfigRaiSettingsArgs.builder()
                .raiFilters(
                    refuse("HATE_SPEECH", "LOW_AND_ABOVE"),
                    refuse("HARASSMENT", "LOW_AND_ABOVE"),
                    refuse("SEXUALLY_EXPLICIT", "LOW_AND_ABOVE"),
                    refuse("DANGEROUS", "LOW_AND_ABOVE"))
                .build())
        .piAndJailbreakFilterSettings(
            TemplateFilterConfigPiAndJailbreakFilterSettingsArgs.builder()
                .filterEnforcement("ENABLED")
                .confidenceLevel("LOW_AND_ABOVE")
                .build())
        .maliciousUriFilterSettings(
            TemplateFilterConfigMaliciousUriFilterSettingsArgs.builder()
                .filterEnforcement("ENABLED")
                .build())
        .sdpSettings(
            TemplateFilterConfigSdpSettingsArgs.builder().advancedConfig(personalData()).build())
        .build();
  }

  private static TemplateFilterConfigRaiSettingsRaiFilterArgs refuse(
      final String type, final String confidence) {
    return TemplateFilterConfigRaiSettingsRaiFilterArgs.builder()
        .filterType(type)
        .confidenceLevel(confidence)
        .build();
  }

  /** Masks each find; for some, whoever applies the template refuses the text. */
  private TemplateFilterConfigSdpSettingsAdvancedConfigArgs personalData() {
    var parent = "projects/" + project.id() + "/locations/" + project.region();
    var inspection =
        new PreventionInspectTemplate(
            name,
            PreventionInspectTemplateArgs.builder()
                .parent(parent)
                .inspectConfig(
                    PreventionInspectTemplateInspectConfigArgs.builder()
                        .infoTypes(
                            Stream.of(
                                    "AWS_CREDENTIALS",
                                    "PASSWORD",
                                    "CANADA_SOCIAL_INSURANCE_NUMBER",
                                    "CVV_NUMBER",
                                    "CREDIT_CARD_NUMBER",
                                    "IBAN_CODE",
                                    "UK_NATIONAL_INSURANCE_NUMBER",
                                    "FINANCIAL_ACCOUNT_NUMBER",
                                    "US_PASSPORT",
                                    "US_SOCIAL_SECURITY_NUMBER")
                                .map(
                                    type ->
                                        PreventionInspectTemplateInspectConfigInfoTypeArgs.builder()
                                            .name(type)
                                            .build())
                                .toList())
                        .customInfoTypes(
                            pattern(
                                "PIN",
                                "(?i)\\bPIN(?:[ -]?(?:code|number))?(?: is)?\\W{0,3}\\d{4,8}\\b"))
                        .build())
                .build(),
            project.options(this));
    var replacing =
        PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsTransformationPrimitiveTransformationArgs
            .builder()
            .replaceWithInfoTypeConfig(true)
            .build();
    var masking =
        new PreventionDeidentifyTemplate(
            name,
            PreventionDeidentifyTemplateArgs.builder()
                .parent(parent)
                .deidentifyConfig(
                    PreventionDeidentifyTemplateDeidentifyConfigArgs.builder()
                        .infoTypeTransformations(
                            PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsArgs
                                .builder()
                                .transformations(
                                    PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsTransformationArgs
                                        .builder()
                                        .primitiveTransformation(replacing)
                                        .build())
                                .build())
                        .build())
                .build(),
            project.options(this));
    return TemplateFilterConfigSdpSettingsAdvancedConfigArgs.builder()
        .inspectTemplate(inspection.id())
        .deidentifyTemplate(masking.id())
        .build();
  }

  private static PreventionInspectTemplateInspectConfigCustomInfoTypeArgs pattern(
      final String name, final String pattern) {
    return PreventionInspectTemplateInspectConfigCustomInfoTypeArgs.builder()
        .infoType(
            PreventionInspectTemplateInspectConfigCustomInfoTypeInfoTypeArgs.builder()
                .name(name)
                .build())
        .regex(
            PreventionInspectTemplateInspectConfigCustomInfoTypeRegexArgs.builder()
                .pattern(pattern)
                .build())
        .build();
  }
}
