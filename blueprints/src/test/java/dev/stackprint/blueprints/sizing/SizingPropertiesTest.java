package dev.stackprint.blueprints.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SizingPropertiesTest {

  @Property
  void moreTokensNeverNeedLess(
      @ForAll("models") OpenModel model,
      @ForAll("workloads") Workload workload,
      @ForAll("shapes") Shape shape,
      @ForAll @IntRange(min = 1, max = 128) int degree,
      @ForAll @IntRange(max = 100_000) int longer,
      @ForAll @IntRange(max = 100) int more) {
    Workload larger =
        new Workload(
            workload.context() + longer,
            workload.concurrency() + more,
            workload.weights(),
            workload.cache());

    assertThat(total(model, larger, shape, degree))
        .isGreaterThanOrEqualTo(total(model, workload, shape, degree));
  }

  @Property
  void whatFitsKeepsFittingWithMoreMemory(
      @ForAll("models") OpenModel model,
      @ForAll("workloads") Workload workload,
      @ForAll("shapes") Shape shape,
      @ForAll @IntRange(min = 1, max = 1 << 20) int mib) {
    Shape larger = withMemory(shape, shape.deviceMemory() + ((long) mib << 20));

    if (Sizing.fit(model, workload, shape) instanceof Fit.Fits fits) {
      assertThat(Sizing.fit(model, workload, larger))
          .isInstanceOfSatisfying(
              Fit.Fits.class,
              still -> assertThat(still.degree()).isLessThanOrEqualTo(fits.degree()));
    }
  }

  @Property
  void whatFitsKeepsFittingWithSmallerWeights(
      @ForAll("models") OpenModel model,
      @ForAll("workloads") Workload workload,
      @ForAll("shapes") Shape shape) {
    Workload smaller =
        new Workload(workload.context(), workload.concurrency(), Dtype.FP8, workload.cache());

    // What experts are kept in is smaller still.
    boolean isSmaller = workload.weights() != Dtype.MXFP4;
    if (isSmaller && Sizing.fit(model, workload, shape) instanceof Fit.Fits) {
      assertThat(Sizing.fit(model, smaller, shape)).isInstanceOf(Fit.Fits.class);
    }
  }

  @Property
  void allDevicesTogetherHoldTheWholeModel(
      @ForAll("models") OpenModel model,
      @ForAll("workloads") Workload workload,
      @ForAll("shapes") Shape shape) {
    long whole = total(model, workload, shape, 1);

    if (Sizing.fit(model, workload, shape) instanceof Fit.Fits fits) {
      assertThat(fits.footprint().total() * fits.degree()).isGreaterThanOrEqualTo(whole);
      assertThat(fits.footprint().total()).isLessThanOrEqualTo(Sizing.usable(shape));
      assertThat(fits.degree()).isBetween(1, shape.devices());
    }
  }

  @Property
  void headsAreDividedEvenly(
      @ForAll("models") OpenModel model,
      @ForAll AcceleratorKind kind,
      @ForAll @IntRange(min = 1, max = 128) int degree) {
    Optional<HeadSpread> spread = HeadSpread.over(degree, model, kind);

    spread.ifPresent(
        heads -> {
          assertThat(heads.heads() % degree).isZero();
          assertThat(heads.kvHeads() % degree).isZero();
          assertThat(heads.heads()).isGreaterThanOrEqualTo(model.heads());
          assertThat(heads.kvHeads()).isGreaterThanOrEqualTo(model.kvHeads());
        });
    if (kind == AcceleratorKind.NEURON || degree == 1) {
      assertThat(spread).isPresent();
    }
  }

  /** What there is no footprint of is as large as can be: it stays so with more tokens. */
  private static long total(OpenModel model, Workload workload, Shape shape, int degree) {
    return Sizing.footprint(model, workload, shape, degree)
        .map(Footprint::total)
        .orElse(Long.MAX_VALUE);
  }

  private static Shape withMemory(Shape shape, long deviceMemory) {
    return new Shape(
        shape.name(),
        shape.target(),
        shape.accelerator(),
        shape.kind(),
        shape.chips(),
        shape.devices(),
        deviceMemory,
        shape.hosts(),
        shape.vcpus(),
        shape.hostMemory(),
        shape.machine(),
        shape.topology(),
        shape.network(),
        shape.efaInterfaces(),
        shape.capacity(),
        shape.sageMaker(),
        shape.places(),
        shape.hourly());
  }

  @Provide
  Arbitrary<OpenModel> models() {
    return Arbitraries.of(Facts.load().openModels().all());
  }

  @Provide
  Arbitrary<Shape> shapes() {
    return Arbitraries.of(
        Stream.of(Target.values())
            .flatMap(target -> Facts.load().shapes(target).all().stream())
            .toList());
  }

  @Provide
  Arbitrary<Workload> workloads() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 131_072),
            Arbitraries.integers().between(1, 256),
            Arbitraries.of(Dtype.class),
            Arbitraries.of(Dtype.class))
        .as(Workload::new);
  }
}
