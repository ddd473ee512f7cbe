package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Target;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapesTest {

  private static final long GIB = 1L << 30;

  private final Shapes ofAws = Facts.load().shapes(Target.AWS);
  private final Shapes ofGcp = Facts.load().shapes(Target.GCP);

  @ParameterizedTest
  @CsvSource({
    "inf2.xlarge, Inferentia2, NEURON, 1, 2, 16",
    "inf2.48xlarge, Inferentia2, NEURON, 12, 24, 16",
    "trn1.32xlarge, Trainium, NEURON, 16, 32, 16",
    "trn2.48xlarge, Trainium2, NEURON, 16, 64, 24",
    "p4d.24xlarge, A100, GPU, 8, 8, 40",
    "p5.48xlarge, H100, GPU, 8, 8, 80",
    "v5p-8, TPU v5p, TPU, 4, 4, 95",
    "v6e-8, TPU v6e, TPU, 8, 8, 32",
    "tpu7x-8, TPU7x, TPU, 4, 8, 96",
    "g2-standard-96, L4, GPU, 8, 8, 24",
  })
  void aModelIsSpreadOverDevices(
      String name, String accelerator, AcceleratorKind kind, int chips, int devices, int gib) {
    Shape shape = ofAws.find(name).or(() -> ofGcp.find(name)).orElseThrow();

    assertThat(shape.accelerator()).isEqualTo(accelerator);
    assertThat(shape.kind()).isEqualTo(kind);
    assertThat(shape.chips()).isEqualTo(chips);
    assertThat(shape.devices()).isEqualTo(devices);
    assertThat(shape.deviceMemory()).isEqualTo(gib * GIB);
  }

  @ParameterizedTest
  @CsvSource({
    "v5litepod-8, 1, 2x4, ct5lp-hightpu-8t",
    "v5litepod-16, 4, 4x4, ct5lp-hightpu-4t",
    "v6e-1, 1, 1x1, ct6e-standard-1t",
    "v6e-8, 1, 2x4, ct6e-standard-8t",
    "v6e-16, 4, 4x4, ct6e-standard-4t",
    "v4-8, 1, 2x2x1, ct4p-hightpu-4t",
  })
  void aSliceOfTpusHasHosts(String name, int hosts, String topology, String machine) {
    assertThat(ofGcp.find(name))
        .hasValueSatisfying(
            slice -> {
              assertThat(slice.hosts()).isEqualTo(hosts);
              assertThat(slice.topology()).hasValue(topology);
              assertThat(slice.machine()).hasValue(machine);
            });
  }

  @Test
  void aRegionHasSomeShapes() {
    assertThat(ofAws.in("us-east-1")).extracting(Shape::name).contains("inf2.48xlarge");
    assertThat(ofAws.in("ca-west-1")).extracting(Shape::name).doesNotContain("inf2.48xlarge");
    assertThat(ofGcp.in("europe-west4")).extracting(Shape::name).contains("v6e-8", "g2-standard-8");
    assertThat(ofGcp.find("v6e-8").orElseThrow().placesIn("us-east5"))
        .containsExactly("us-east5-a", "us-east5-b");
  }

  @Test
  void theNameOfARegionIsNotTheBeginningOfAnother() {
    assertThat(ofGcp.all())
        .allSatisfy(shape -> assertThat(shape.isIn("us-east")).as(shape.name()).isFalse());
  }

  @Test
  void someHavePrices() {
    assertThat(ofAws.find("inf2.48xlarge").orElseThrow().hourlyIn("us-east-1"))
        .hasValue(new BigDecimal("12.98127"));
    assertThat(ofAws.find("inf2.48xlarge").orElseThrow().hourlyIn("eu-west-1")).isEmpty();
    assertThat(ofGcp.find("v6e-8").orElseThrow().hourlyIn("europe-west4"))
        .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("23.76"));
    assertThat(ofGcp.find("g2-standard-24").orElseThrow().hourlyIn("us-central1"))
        .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("2.0008"));
    assertThat(ofGcp.find("a3-highgpu-8g").orElseThrow().hourly()).isEmpty();
  }

  @Test
  void sageMakerTakesSome() {
    assertThat(ofAws.find("inf2.48xlarge").orElseThrow().sageMaker())
        .containsExactlyInAnyOrder(SageMakerUse.ENDPOINT, SageMakerUse.TRANSFORM);
    assertThat(ofGcp.all()).allSatisfy(shape -> assertThat(shape.sageMaker()).isEmpty());
  }

  @Test
  void thereAreWaysToGetThem() {
    assertThat(ofAws.find("trn2.48xlarge").orElseThrow().capacity())
        .contains(Capacity.CAPACITY_BLOCK);
    assertThat(ofGcp.find("v6e-8").orElseThrow().capacity())
        .contains(Capacity.QUEUED, Capacity.FLEX_START);
    assertThat(ofGcp.find("a3-highgpu-1g").orElseThrow().capacity())
        .containsExactlyInAnyOrder(Capacity.SPOT, Capacity.FLEX_START);
    assertThat(ofGcp.find("a4-highgpu-8g").orElseThrow().capacity())
        .doesNotContain(Capacity.ON_DEMAND)
        .contains(Capacity.RESERVATION);
    assertThat(ofGcp.all()).allSatisfy(shape -> assertThat(shape.capacity()).isNotEmpty());
    assertThat(Capacity.CAPACITY_BLOCK.key()).isEqualTo("capacity-block");
  }

  @Test
  void anUnknownOneIsNextToLikeOnes() {
    assertThat(ofAws.find("inf2.32xlarge")).isEmpty();
    assertThat(ofAws.like("inf2.32xlarge")).contains("inf2.48xlarge");
  }

  @ParameterizedTest
  @EnumSource
  void everyPlaceIsOfAKnownRegion(Target target) {
    var regions = Facts.load().regions(target).all().stream().map(Region::name).toList();

    assertThat(Facts.load().shapes(target).all())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            shape -> {
              assertThat(shape.places()).isNotEmpty();
              assertThat(shape.hourly().keySet()).allMatch(shape::isIn);
              assertThat(shape.devices() % shape.chips()).isZero();
            });
    if (target == Target.GCP) {
      // us-central2 has TPUs v4 and nothing else, so that Compute Engine has no endpoint there.
      assertThat(ofGcp.all())
          .flatExtracting(Shape::places)
          .filteredOn(zone -> !zone.startsWith("us-central2-"))
          .allMatch(zone -> regions.contains(zone.substring(0, zone.lastIndexOf('-'))));
    }
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(ofAws.sources().of("usd")).extracting(Source::name).containsExactly("ec2-prices");
    assertThat(ofGcp.sources().asOf("usd")).isAfter("2026-01-01");
  }
}
