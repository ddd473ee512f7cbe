package dev.stackprint.blueprints.sizing;

import static dev.stackprint.blueprints.sizing.PublishedDeploymentsTest.model;
import static dev.stackprint.blueprints.sizing.PublishedDeploymentsTest.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {

  private static final Workload SMALL = Workload.of(4096, 1, Dtype.BF16);

  @Test
  void theCheapestThatFitsIsFirst() {
    List<Candidate> candidates =
        Sizing.candidates(
            model("llama-3-1-8b"),
            SMALL,
            Facts.load().shapes(Target.AWS).all(),
            Optional.of("us-east-1"));

    assertThat(candidates.get(0).shape().name()).isEqualTo("inf2.xlarge");
    assertThat(candidates.get(0).fit())
        .isInstanceOfSatisfying(Fit.Fits.class, fits -> assertThat(fits.degree()).isEqualTo(2));
    assertThat(candidates.get(0).hourly())
        .hasValueSatisfying(
            hourly -> {
              assertThat(hourly.usd()).isEqualByComparingTo("0.7582");
              assertThat(hourly.region()).isEqualTo("us-east-1");
            });
    assertThat(candidates)
        .extracting(Candidate::fits)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void whatTheRegionHasNotIsLast() {
    List<Candidate> candidates =
        Sizing.candidates(
            model("llama-3-1-8b"),
            SMALL,
            Facts.load().shapes(Target.GCP).all(),
            Optional.of("europe-west2"));

    assertThat(candidates)
        .filteredOn(Candidate::fits)
        .extracting(candidate -> candidate.shape().name())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("g2-standard-"));
    assertThat(candidates.get(candidates.size() - 1).fit())
        .isEqualTo(new Fit.Elsewhere("europe-west2"));
  }

  @Test
  void ofWhatIsTooSmallTheClosestIsFirst() {
    List<Candidate> candidates =
        Sizing.candidates(
            model("llama-3-1-70b"),
            SMALL,
            List.of(shape("v5litepod-1"), shape("v6e-1"), shape("v6e-4"), shape("v6e-8")),
            Optional.empty());

    assertThat(candidates)
        .extracting(candidate -> candidate.shape().name())
        .containsExactly("v6e-8", "v6e-4", "v6e-1", "v5litepod-1");
  }

  @Test
  void aPriceOfAnotherRegionSaysSo() {
    List<Candidate> candidates =
        Sizing.candidates(
            model("llama-3-1-8b"), SMALL, List.of(shape("inf2.xlarge")), Optional.of("eu-west-1"));

    assertThat(candidates.get(0).hourly().map(Hourly::region)).hasValue("us-east-1");
  }

  @Test
  void aMixtureHasAllItsExpertsInMemory() {
    Footprint footprint =
        Sizing.footprint(model("mixtral-8x7b"), SMALL, shape("p5.48xlarge"), 1).orElseThrow();

    assertThat(footprint.weights()).isEqualTo(2 * 46_702_792_704L);
  }

  @Test
  void onlyExpertsAreKeptInFourBits() {
    OpenModel model = model("gpt-oss-20b");

    // 17 bytes for 32 numbers of experts, two bytes for every other.
    assertThat(Dtype.MXFP4.ofWeights(model))
        .isEqualTo(19_110_297_600L / 32 * 17 + 2 * (20_914_757_184L - 19_110_297_600L));
    assertThat(Dtype.of(model)).isEqualTo(Dtype.MXFP4);
    assertThat(Dtype.MXFP4.isFor(model)).isTrue();
    assertThat(Dtype.MXFP4.isFor(model("qwen3-8b"))).isFalse();
    assertThat(Dtype.FP8.isFor(model("qwen3-8b"))).isTrue();
  }

  @Test
  void aLatentCacheIsThereOnEachDevice() {
    Workload workload = Workload.of(1, 1, Dtype.FP8);
    for (int degree : new int[] {1, 8}) {
      assertThat(
              Sizing.footprint(model("deepseek-r1"), workload, shape("p5en.48xlarge"), degree)
                  .orElseThrow()
                  .cache())
          .isEqualTo(61 * 576 * 2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Heads of keys and values that are fewer than the devices are there several times.
    "llama-3-1-70b, GPU, 8, 64, 8",
    "llama-3-1-70b, TPU, 16, 64, 16",
    "llama-3-1-70b, NEURON, 32, 64, 32",
    // 24 cores do not divide 64 heads: they are filled up to 72.
    "llama-3-1-70b, NEURON, 24, 72, 24",
    // 12 is no multiple of 8, so that each attention head has keys and values of its own.
    "llama-3-1-70b, NEURON, 12, 72, 72",
    "qwen2-5-7b, NEURON, 8, 32, 8",
    "qwen2-5-7b, GPU, 4, 28, 4",
  })
  void headsGoOverDevices(String model, AcceleratorKind kind, int degree, int heads, int kvHeads) {
    assertThat(HeadSpread.over(degree, model(model), kind))
        .hasValue(new HeadSpread(heads, kvHeads));
  }

  @ParameterizedTest
  @CsvSource({"qwen2-5-7b, 8", "phi-4, 4", "llama-3-1-70b, 24"})
  void headsThatDoNotDivideDoNotGoOverGpus(String model, int degree) {
    assertThat(HeadSpread.over(degree, model(model), AcceleratorKind.GPU)).isEmpty();
  }

  @Test
  void aModelGoesOverFewerDevicesThanThereAreIfItHasTo() {
    // 28 heads go over 4 of the 8 GPUs, no more.
    assertThat(
            Sizing.fit(
                model("qwen2-5-7b"), Workload.of(32_768, 512, Dtype.BF16), shape("g5.48xlarge")))
        .isInstanceOfSatisfying(
            Fit.TooSmall.class, small -> assertThat(small.degree()).isEqualTo(4));
  }

  @Test
  void aShapeHasNoMoreDevicesThanItHas() {
    assertThat(Sizing.footprint(model("llama-3-1-8b"), SMALL, shape("v6e-4"), 8)).isEmpty();
    assertThat(Sizing.footprint(model("llama-3-1-8b"), SMALL, shape("v6e-4"), 0)).isEmpty();
  }

  @Test
  void dtypesHaveNames() {
    assertThat(Dtype.find("fp8")).hasValue(Dtype.FP8);
    assertThat(Dtype.find("fp16")).isEmpty();
  }

  @Test
  void aWorkloadIsNotNothing() {
    assertThatThrownBy(() -> Workload.of(0, 1, Dtype.BF16))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
