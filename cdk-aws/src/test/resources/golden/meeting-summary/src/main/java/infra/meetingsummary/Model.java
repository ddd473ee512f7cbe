package infra.meetingsummary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.constructs.Construct;

/** The model claude-sonnet-5-5, run in us-east-1, us-east-2, us-west-2. */
// meeting-summary.yaml:37 model (foundation-model)
final class Model extends Construct {

  /** Where the inference profile may run a call. */
  private static final List<String> REGIONS = List.of("us-east-1", "us-east-2", "us-west-2");

  Model(final Construct scope, final String id) {
    super(scope, id);
  }

  /** Returns what Bedrock takes as the model's id. */
  String modelId() {
    return "us.anthropic.claude-sonnet-5-5";
  }

  /** Returns the name under which Bedrock keeps the model's metrics. */
  String metricId() {
    return "us.anthropic.claude-sonnet-5-5";
  }

  /**
   * Lets a principal call the model, if the call applies a published version of a guardrail. Any of
   * them will do: calls with the former one go on while a new one is deployed.
   */
  void grantGuardedInvoke(final IGrantable caller, final String guardrailArn) {
    allowInvoke(caller, Map.of("bedrock:GuardrailIdentifier", guardrailArn + ":*"));
  }

  private String modelArn() {
    var stack = Stack.of(this);
    return "arn:%s:bedrock:%s:%s:inference-profile/us.anthropic.claude-sonnet-5-5"
        .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount());
  }

  private void allowInvoke(final IGrantable caller, final Map<String, String> conditions) {
    allow(caller, List.of(modelArn()), conditions);
    // Bedrock also checks what the profile leads to, which must not be called any other way.
    var routed = new TreeMap<>(conditions);
    routed.put("bedrock:InferenceProfileArn", modelArn());
    allow(caller, routedArns(), routed);
  }

  private static void allow(
      final IGrantable caller, final List<String> arns, final Map<String, String> conditions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:InvokeModel"))
            .resourceArns(arns)
            .conditions(Map.of("StringLike", conditions))
            .build());
  }

  private List<String> routedArns() {
    var partition = Stack.of(this).getPartition();
    return REGIONS.stream()
        .map(
            region ->
                "arn:%s:bedrock:%s::foundation-model/anthropic.claude-sonnet-5-5"
                    .formatted(partition, region))
        .toList();
  }
}
