package ${c.packageName};

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
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if named>
  private final String name;
  private final GoogleProject project;
</#if>
<#if templateName>
  private final Template template;
</#if>
<#if grants>
  private final IAMCustomRole user;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if named>
    this.name = name;
    this.project = project;
</#if>
    <#if templateName>template =<#else>var template =</#if>
        new Template(
            name,
            TemplateArgs.builder()
                .project(project.id())
                .location(project.region())
                .templateId("${templateId}")
                .filterConfig(filters())
                .templateMetadata(
                    TemplateTemplateMetadataArgs.builder()
                        // Its log would tell what is asked and answered.
                        .logSanitizeOperations(false)
                        .multiLanguageDetection(TemplateTemplateMetadataMultiLanguageDetectionArgs.builder().enableMultiLanguageDetection(true).build())
                        .build())
                .build(),
            project.options(this));
<#if grants>
    user =
        new IAMCustomRole(
            name + "-user",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}")
                .title("Applies guardrails")
                .permissions(<#list permissions as permission>"${permission}"<#sep>, </#sep></#list>)
                .build(),
            project.options(this));
</#if>
    registerOutputs(Map.of("name", template.name()));
  }
<#if templateName>

  /** Returns the template's resource name. */
  Output<String> templateName() {
    return template.name();
  }
</#if>
<#if grants>

  /** Lets a member apply guardrails. Templates have no policies of their own: the project is the smallest to grant it on. */
  void grantApply(final String to, final Output<String> member) {
    new IAMMember(
        name + "-applied-by-" + to,
        IAMMemberArgs.builder().project(project.id()).role(user.name()).member(member).build(),
        project.options(this));
  }
</#if>

  private <#if !s.personalData.any>static </#if>TemplateFilterConfigArgs filters() {
    return TemplateFilterConfigArgs.builder()
<#if s.contentFilters?has_content>
        .raiSettings(
            TemplateFilterConfigRaiSettingsArgs.builder()
                .raiFilters(<#list s.contentFilters as filter>refuse("${filter.type}", "${filter.confidence}")<#sep>, </#sep></#list>)
                .build())
</#if>
<#if s.promptAttacks??>
        .piAndJailbreakFilterSettings(
            TemplateFilterConfigPiAndJailbreakFilterSettingsArgs.builder()
                .filterEnforcement("ENABLED")
                .confidenceLevel("${s.promptAttacks}")
                .build())
</#if>
<#if s.maliciousLinks>
        .maliciousUriFilterSettings(TemplateFilterConfigMaliciousUriFilterSettingsArgs.builder().filterEnforcement("ENABLED").build())
</#if>
<#if s.personalData.any>
        .sdpSettings(TemplateFilterConfigSdpSettingsArgs.builder().advancedConfig(personalData()).build())
</#if>
        .build();
  }
<#if s.contentFilters?has_content>

  private static TemplateFilterConfigRaiSettingsRaiFilterArgs refuse(final String type, final String confidence) {
    return TemplateFilterConfigRaiSettingsRaiFilterArgs.builder().filterType(type).confidenceLevel(confidence).build();
  }
</#if>
<#if s.personalData.any>

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
<#if s.personalData.types?has_content>
                        .infoTypes(Stream.of(<#list s.personalData.types as type>"${type}"<#sep>, </#sep></#list>).map(type -> PreventionInspectTemplateInspectConfigInfoTypeArgs.builder().name(type).build()).toList())
</#if>
<#if s.personalData.patterns?has_content>
                        .customInfoTypes(<#list s.personalData.patterns as each>pattern("${each.name}", "${each.pattern}")<#sep>, </#sep></#list>)
</#if>
                        .build())
                .build(),
            project.options(this));
    var replacing =
        PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsTransformationPrimitiveTransformationArgs.builder()
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
                            PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsArgs.builder()
                                .transformations(
                                    PreventionDeidentifyTemplateDeidentifyConfigInfoTypeTransformationsTransformationArgs.builder()
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
</#if>
<#if s.personalData.patterns?has_content>

  private static PreventionInspectTemplateInspectConfigCustomInfoTypeArgs pattern(final String name, final String pattern) {
    return PreventionInspectTemplateInspectConfigCustomInfoTypeArgs.builder()
        .infoType(PreventionInspectTemplateInspectConfigCustomInfoTypeInfoTypeArgs.builder().name(name).build())
        .regex(PreventionInspectTemplateInspectConfigCustomInfoTypeRegexArgs.builder().pattern(pattern).build())
        .build();
  }
</#if>
}
