package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.bedrock.CfnApplicationInferenceProfile;
import software.amazon.awscdk.services.bedrock.CfnApplicationInferenceProfile.InferenceProfileModelSourceProperty;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.constructs.Construct;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends Construct {
<#if profile && grants>

  /** Where the inference profile may run a call. */
  private static final List<String> REGIONS = List.of(<#list regions as region>${region}<#sep>, </#list>);
</#if>
<#if costProfile>

  private final CfnApplicationInferenceProfile profile;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if costProfile>
    profile = CfnApplicationInferenceProfile.Builder.create(this, "Profile")
        // With the model's id: another model makes another profile, and the former one still has its name then.
        .inferenceProfileName(Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(${prefixLength}).separator("-").build()) + "-${profileSuffix}")
        .modelSource(InferenceProfileModelSourceProperty.builder().copyFrom(sourceArn()).build())
        .build();
</#if>
  }
<#if modelId>

  /** Returns what Bedrock takes as the model's id. */
  String modelId() {
<#if costProfile>
    return modelArn();
<#else>
    return "${id}";
</#if>
  }
</#if>
<#if metricId>

  /** Returns the name under which Bedrock keeps the model's metrics. */
  String metricId() {
<#if costProfile>
    return profile.getAttrInferenceProfileId();
<#else>
    return "${id}";
</#if>
  }
</#if>
<#if guarded>

  /**
   * Lets a principal call the model, if the call applies a published version of a guardrail. Any of
   * them will do: calls with the former one go on while a new one is deployed.
   */
  void grantGuardedInvoke(final IGrantable caller, final String guardrailArn) {
    allowInvoke(caller, Map.of("bedrock:GuardrailIdentifier", guardrailArn + ":*"));
  }
</#if>
<#if unguarded>

  /** Lets a principal call the model. */
  void grantInvoke(final IGrantable caller) {
    allowInvoke(caller, Map.of());
  }
</#if>
<#if batch>

  /** Lets a principal start jobs in which the model answers. Who runs a job has to be let call the model. */
  void grantBatch(final IGrantable starter) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(starter)
            .actions(List.of("bedrock:CreateModelInvocationJob"))
<#if routed>
            .resourceArns(Stream.concat(Stream.of(modelArn()), routedArns().stream()).toList())
<#else>
            .resourceArns(List.of(modelArn()))
</#if>
            .build());
  }
</#if>
<#if arn>

  ${arnHeader} {
<#if costProfile>
    return profile.getAttrInferenceProfileArn();
  }

  private String sourceArn() {
</#if>
    var stack = Stack.of(this);
<#if profile>
    return "arn:%s:bedrock:%s:%s:inference-profile/${id}".formatted(stack.getPartition(), stack.getRegion(), stack.getAccount());
<#else>
    return "arn:%s:bedrock:%s::foundation-model/${id}".formatted(stack.getPartition(), stack.getRegion());
</#if>
  }
</#if>
<#if grants>

  private void allowInvoke(final IGrantable caller, final Map<String, String> conditions) {
    allow(caller, List.of(modelArn()), conditions);
<#if routed>
    // Bedrock also checks what the profile leads to, which must not be called any other way.
    var routed = new TreeMap<>(conditions);
    routed.put("bedrock:InferenceProfileArn", modelArn());
    allow(caller, routedArns(), routed);
</#if>
  }

  private static void allow(
      final IGrantable caller, final List<String> arns, final Map<String, String> conditions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:InvokeModel"))
            .resourceArns(arns)
<#if unguarded>
            .conditions(conditions.isEmpty() ? Map.of() : Map.of("${operator}", conditions))
<#else>
            .conditions(Map.of("${operator}", conditions))
</#if>
            .build());
  }
<#if routed>

<#if anywhere>
  /** Returns the model in each Region; the ARN without one stands for wherever a call is run. */
</#if>
  private List<String> routedArns() {
<#if profile>
    var partition = Stack.of(this).getPartition();
<#if costProfile>
    var models = REGIONS.stream().map(region -> "arn:%s:bedrock:%s::foundation-model/${foundationModel}".formatted(partition, region));
    return Stream.concat(Stream.of(sourceArn()), models).toList();
<#else>
    return REGIONS.stream().map(region -> "arn:%s:bedrock:%s::foundation-model/${foundationModel}".formatted(partition, region)).toList();
</#if>
<#else>
    return List.of(sourceArn());
</#if>
  }
</#if>
</#if>
}
