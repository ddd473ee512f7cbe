package infra.batchinference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.constructs.Construct;

/** The model nova-lite-2, run in us-east-1, us-east-2, us-west-2. */
// batch-inference.yaml:30 model (foundation-model)
final class Model extends Construct {

  /** Where the inference profile may run a call. */
  private static final List<String> REGIONS = List.of("us-east-1", "us-east-2", "us-west-2");

  Model(final Construct scope, final String id) {
    super(scope, id);
  }

  /** Returns what Bedrock takes as the model's id. */
  String modelId() {
    return "us.amazon.nova-2-lite-v1:0";
  }

  /** Returns the name under which Bedrock keeps the model's metrics. */
  String metricId() {
    return "us.amazon.nova-2-lite-v1:0";
  }

  /** Lets a principal call the model. */
  void grantInvoke(final IGrantable caller) {
    allowInvoke(caller, Map.of());
  }

  /**
   * Lets a principal start jobs in which the model answers. Who runs a job has to be let call the
   * model.
   */
  void grantBatch(final IGrantable starter) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(starter)
            .actions(List.of("bedrock:CreateModelInvocationJob"))
            .resourceArns(Stream.concat(Stream.of(modelArn()), routedArns().stream()).toList())
            .build());
  }

  private String modelArn() {
    var stack = Stack.of(this);
    return "arn:%s:bedrock:%s:%s:inference-profile/us.amazon.nova-2-lite-v1:0"
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
            .conditions(conditions.isEmpty() ? Map.of() : Map.of("StringEquals", conditions))
            .build());
  }

  private List<String> routedArns() {
    var partition = Stack.of(this).getPartition();
    return REGIONS.stream()
        .map(
            region ->
                "arn:%s:bedrock:%s::foundation-model/amazon.nova-2-lite-v1:0"
                    .formatted(partition, region))
        .toList();
  }
}
