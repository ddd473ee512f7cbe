package dev.stackprint.rendering.placement;

import static dev.stackprint.rendering.placement.Placements.PATH;
import static dev.stackprint.rendering.placement.Placements.plan;
import static dev.stackprint.rendering.placement.Placements.properties;
import static dev.stackprint.rendering.placement.Placements.taking;
import static dev.stackprint.rendering.placement.Placements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedShapeTest {

  private static final Host NEURON = taking(shape -> shape.kind() == AcceleratorKind.NEURON);
  private static final Plan PLAN = plan(Target.AWS, "us-east-1");

  private static List<String> findings(String accelerator) {
    return texts(
        NamedShape.check(
            properties("accelerator", accelerator), "accelerator", PATH, PLAN, NEURON));
  }

  @Test
  void takesAShapeThatTheHostTakes() {
    assertThat(findings("trn1.32xlarge")).isEmpty();
    assertThat(NamedShape.find(properties("accelerator", "trn1.32xlarge"), "accelerator", PLAN))
        .hasValueSatisfying(shape -> assertThat(shape.chips()).isEqualTo(16));
  }

  @Test
  void refusesWhatIsNotOneShape() {
    assertThat(findings("neuron"))
        .containsExactly(
            "SP0614 accelerator: An endpoint takes one shape, not 'neuron' | Possible instead:"
                + " 'inf2.xlarge', 'trn1.2xlarge' or 'inf2.8xlarge'");
  }

  @Test
  void refusesWhatTheHostDoesNotTake() {
    assertThat(findings("g5.2xlarge"))
        .containsExactly(
            "SP0614 accelerator: An endpoint cannot run on g5.2xlarge: it is not offered | Possible"
                + " instead: 'inf2.xlarge', 'trn1.2xlarge' or 'inf2.8xlarge'");
  }
}
