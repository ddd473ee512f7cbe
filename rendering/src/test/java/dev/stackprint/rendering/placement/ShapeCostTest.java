package dev.stackprint.rendering.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import org.junit.jupiter.api.Test;

class ShapeCostTest {

  private static Shape shape(Target target, String name) {
    return Facts.load().shapes(target).find(name).orElseThrow();
  }

  @Test
  void multipliesThePriceOfTheRegion() {
    Shape shape = shape(Target.GCP, "g2-standard-24");
    IdleCost cost =
        ShapeCost.of("the endpoint", shape, 2, "europe-west4", "Vertex AI adds to it.", "stop it");

    assertThat(cost.what()).isEqualTo("the endpoint: 2 x g2-standard-24");
    assertThat(cost.price())
        .isEqualTo("USD 4.20 an hour on demand in europe-west4. Vertex AI adds to it.");
    assertThat(cost.avoid()).isEqualTo("stop it");
    assertThat(cost.source()).isPresent();
  }

  @Test
  void saysOfWhichRegionThePriceIs() {
    assertThat(
            ShapeCost.of("the node", shape(Target.AWS, "inf2.xlarge"), 1, "eu-west-1", "", "")
                .price())
        .isEqualTo("USD 0.76 an hour on demand in us-east-1");
  }

  @Test
  void saysThatNobodyTellsAPrice() {
    IdleCost cost =
        ShapeCost.of("a pool", shape(Target.GCP, "tpu7x-8"), 1, "us-central1", "", "stop it");

    assertThat(cost.price()).isEqualTo("by the hour; no dated source tells how much");
    assertThat(cost.source()).isEmpty();
  }
}
