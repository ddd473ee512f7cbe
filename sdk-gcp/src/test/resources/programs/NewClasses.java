import com.pulumi.gcp.modelarmor.Template;
import com.pulumi.gcp.modelarmor.TemplateArgs;
import com.pulumi.gcp.modelarmor.inputs.TemplateFilterConfigArgs;
import com.pulumi.gcp.storage.inputs.BucketSoftDeletePolicyArgs;
import com.pulumi.gcp.vertex.AiRagCorpus;
import com.pulumi.gcp.vertex.AiRagCorpusArgs;

/** Uses types that the provider has got since 2023. */
final class NewClasses {
  private NewClasses() {}

  static void stack() {
    new Template(
        "safety",
        TemplateArgs.builder()
            .location("europe-west4")
            .templateId("safety")
            .filterConfig(TemplateFilterConfigArgs.builder().build())
            .build());
    new AiRagCorpus(
        "knowledge",
        AiRagCorpusArgs.builder().region("europe-west4").displayName("Knowledge").build());
    BucketSoftDeletePolicyArgs.builder().retentionDurationSeconds(604800).build();
  }
}
