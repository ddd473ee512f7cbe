package dev.stackprint.rendering.placement;

import static dev.stackprint.rendering.placement.Placements.PATH;
import static dev.stackprint.rendering.placement.Placements.plan;
import static dev.stackprint.rendering.placement.Placements.properties;
import static dev.stackprint.rendering.placement.Placements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotaNoteTest {

  private static final Plan AWS = plan(Target.AWS, "us-east-1");
  private static final Plan GCP = plan(Target.GCP, "europe-west4");

  private static List<Diagnostic> notes(QuotaUse use, String shape, int count, Plan plan) {
    Shape found = Facts.load().shapes(plan.target()).find(shape).orElseThrow();
    return QuotaNote.of(use, found, count, properties(), "accelerator", PATH, plan);
  }

  @Test
  void tellsNameAndCode() {
    assertThat(texts(notes(QuotaUse.SAGEMAKER_ENDPOINT, "inf2.xlarge", 1, AWS)))
        .containsExactly(
            "SP0618 accelerator: 1 x inf2.xlarge takes 1 instance of the quota 'ml.inf2.xlarge for"
                + " endpoint usage' (L-C8AB7CDA), of which new accounts often have too little | Ask"
                + " for it before the first deployment: `aws service-quotas"
                + " request-service-quota-increase --region us-east-1 --service-code sagemaker"
                + " --quota-code L-C8AB7CDA --desired-value 1`");
  }

  @Test
  void countsProcessorsOfInstances() {
    assertThat(notes(QuotaUse.EC2_SPOT, "g6e.12xlarge", 2, AWS))
        .singleElement()
        .satisfies(note -> assertThat(note.severity()).isEqualTo(Severity.WARNING))
        .satisfies(
            note ->
                assertThat(note.message())
                    .startsWith(
                        "2 x g6e.12xlarge take 96 vCPUs of the quota 'All G and VT Spot Instance"
                            + " Requests' (L-3819A6DF)"));
  }

  @Test
  void namesAQuotaWhoseCodeNobodyTells() {
    assertThat(texts(notes(QuotaUse.SAGEMAKER_TRANSFORM, "g6.2xlarge", 3, AWS)))
        .singleElement()
        .asString()
        .contains("3 instances of the quota 'ml.g6.2xlarge for transform job usage', of which")
        .endsWith("in the console of Service Quotas under sagemaker");
  }

  @Test
  void countsChipsAndGpusOfGoogleCloud() {
    assertThat(texts(notes(QuotaUse.VERTEX_SERVING, "g2-standard-24", 2, GCP)))
        .singleElement()
        .asString()
        .contains("take 4 GPUs of the quota 'custom_model_serving_nvidia_l4_gpus'")
        .endsWith("IAM & Admin > Quotas, service aiplatform.googleapis.com");
    assertThat(texts(notes(QuotaUse.TPU, "v6e-8", 1, GCP)))
        .singleElement()
        .asString()
        .contains("takes 8 chips of the quota 'TPUv6 cores per project per zone'");
  }

  @Test
  void saysNothingWithoutASource() {
    assertThat(notes(QuotaUse.TPU, "tpu7x-8", 1, GCP)).isEmpty();
    assertThat(notes(QuotaUse.VERTEX_SERVING, "v6e-8", 1, GCP)).isEmpty();
  }

  @Test
  void machinesOfGoogleCountWhereTheyAreHad() {
    assertThat(uses("g2-standard-8", Capacity.ON_DEMAND)).hasValue(QuotaUse.COMPUTE);
    assertThat(uses("a3-highgpu-8g", Capacity.SPOT)).hasValue(QuotaUse.COMPUTE_SPOT);
    assertThat(uses("v6e-8", Capacity.ON_DEMAND)).hasValue(QuotaUse.TPU);
    assertThat(uses("g2-standard-8", Capacity.RESERVATION)).isEmpty();
    assertThat(notes(QuotaUse.COMPUTE_SPOT, "a3-highgpu-8g", 2, GCP))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.message())
                    .startsWith(
                        "2 x a3-highgpu-8g take 16 GPUs of the quota"
                            + " 'PREEMPTIBLE_NVIDIA_H100_GPUS'"))
        .satisfies(note -> assertThat(note.hint().get()).endsWith("compute.googleapis.com"));
    assertThat(notes(QuotaUse.VERTEX_TRAINING, "v5litepod-8", 1, GCP))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.message())
                    .contains("8 chips of the quota 'custom_model_training_tpu_v5e'"));
  }

  private static Optional<QuotaUse> uses(String shape, Capacity capacity) {
    return QuotaUse.ofMachines(Facts.load().shapes(Target.GCP).find(shape).orElseThrow(), capacity);
  }
}
