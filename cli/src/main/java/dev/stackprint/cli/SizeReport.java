package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which shapes a model fits, for people and for programs. */
final class SizeReport {

  private static final double GIB = 1L << 30;
  private static final int CENTS = 2;
  private static final int CHEAPEST = 15;
  private static final int CLOSEST = 5;

  private final Facts facts;
  private final OpenModel model;
  private final Workload workload;
  private final Map<Target, String> regions;
  private final List<Candidate> candidates;

  /**
   * @param regions the region of each target that is asked for; empty for both clouds as a whole
   */
  SizeReport(Facts facts, OpenModel model, Workload workload, Map<Target, String> regions) {
    this.facts = facts;
    this.model = model;
    this.workload = workload;
    this.regions = regions;
    this.candidates = Sizing.bestFirst(targets().stream().flatMap(this::of).toList());
  }

  private List<Target> targets() {
    return regions.isEmpty() ? List.of(Target.values()) : List.copyOf(regions.keySet());
  }

  private Stream<Candidate> of(Target target) {
    return Sizing.candidates(
        model, workload, facts.shapes(target).all(), Optional.ofNullable(regions.get(target)))
        .stream();
  }

  /** Returns the cheapest that fit, and those that come closest; or all of both. */
  String text(boolean all) {
    StringBuilder text = new StringBuilder();
    line(text, need());
    line(text, "");
    addFitting(text, all ? Integer.MAX_VALUE : CHEAPEST);
    addTooSmall(text, all ? Integer.MAX_VALUE : CLOSEST);
    addElsewhere(text);
    line(text, "");
    targets().forEach(target -> line(text, pricesOf(target)));
    if (model.gated()) {
      line(text, model.id() + " takes an agreement with its owner, and a token of Hugging Face.");
    }
    return text.toString();
  }

  private void addFitting(StringBuilder text, int most) {
    List<Candidate> fitting = candidates.stream().filter(Candidate::fits).toList();
    if (fitting.isEmpty()) {
      line(text, "Nothing fits: try a smaller --dtype, --context or --concurrency.");
      return;
    }
    Table table =
        new Table("shape", "cloud", "accelerators", "spread over", "memory of each", "USD an hour");
    for (Candidate candidate : first(fitting, most)) {
      Shape shape = candidate.shape();
      Fit.Fits fit = (Fit.Fits) candidate.fit();
      table.row(
          shape.name(),
          shape.target().key(),
          accelerators(shape),
          spread(shape, fit.degree()),
          gib(fit.footprint().total()) + " of " + gib(Sizing.usable(shape)) + " GiB",
          candidate.hourly().map(this::price).orElse(""));
    }
    text.append(table);
    addMore(text, fitting.size() - most, "fit");
  }

  private void addTooSmall(StringBuilder text, int most) {
    List<Candidate> small =
        candidates.stream().filter(each -> each.fit() instanceof Fit.TooSmall).toList();
    if (small.isEmpty()) {
      return;
    }
    Table table = new Table("too small", "cloud", "accelerators", "why");
    for (Candidate candidate : first(small, most)) {
      Shape shape = candidate.shape();
      table.row(shape.name(), shape.target().key(), accelerators(shape), reason(candidate));
    }
    line(text, "");
    text.append(table);
    addMore(text, small.size() - most, "are too small");
  }

  private void addElsewhere(StringBuilder text) {
    for (Map.Entry<Target, String> region : regions.entrySet()) {
      List<String> names =
          candidates.stream()
              .filter(each -> each.fit().equals(new Fit.Elsewhere(region.getValue())))
              .map(each -> each.shape().name())
              .toList();
      if (!names.isEmpty()) {
        line(text, "");
        line(text, "Not known to be in " + region.getValue() + ": " + String.join(", ", names));
      }
    }
  }

  private static List<Candidate> first(List<Candidate> candidates, int most) {
    return candidates.subList(0, Math.min(most, candidates.size()));
  }

  private static void addMore(StringBuilder text, int more, String what) {
    if (more > 0) {
      line(text, "and " + more + " more that " + what + ": --all shows them");
    }
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", model.name());
    json.put("id", model.id());
    json.put("parameters", model.parameters());
    json.put("licence", model.licence().orElse(null));
    json.put("gated", model.gated());
    json.put("context", workload.context());
    json.put("concurrency", workload.concurrency());
    json.put("dtype", workload.weights().key());
    json.put("candidates", candidates.stream().map(this::json).toList());
    json.put(
        "pricesAsOf",
        targets().stream()
            .collect(
                Collectors.toMap(
                    Target::key, this::asOf, (first, second) -> first, LinkedHashMap::new)));
    return json;
  }

  private Map<String, Object> json(Candidate candidate) {
    Shape shape = candidate.shape();
    Optional<Footprint> footprint = Optional.empty();
    Integer degree = null;
    if (candidate.fit() instanceof Fit.Fits fit) {
      footprint = Optional.of(fit.footprint());
      degree = fit.degree();
    } else if (candidate.fit() instanceof Fit.TooSmall small) {
      footprint = Optional.of(small.footprint());
      degree = small.degree();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("shape", shape.name());
    json.put("target", shape.target().key());
    json.put("accelerator", shape.accelerator());
    json.put("chips", shape.chips());
    json.put("devices", shape.devices());
    json.put("hosts", shape.hosts());
    json.put("fits", candidate.fits());
    json.put("tensorParallel", degree);
    json.put("weightBytes", footprint.map(Footprint::weights).orElse(null));
    json.put("cacheBytes", footprint.map(Footprint::cache).orElse(null));
    json.put("usableBytes", Sizing.usable(shape));
    json.put("usdPerHour", candidate.hourly().map(Hourly::usd).orElse(null));
    json.put("priceOf", candidate.hourly().map(Hourly::region).orElse(null));
    json.put("reason", candidate.fits() ? null : reason(candidate));
    return json;
  }

  private String need() {
    Footprint whole = Sizing.whole(model, workload);
    return String.format(
        Locale.ROOT,
        "%s: weights of %s GiB in %s, and %s GiB for the keys and values of %d x %d tokens.",
        model.id(),
        gib(whole.weights()),
        workload.weights().key(),
        gib(whole.cache()),
        workload.concurrency(),
        workload.context());
  }

  private String reason(Candidate candidate) {
    if (candidate.fit() instanceof Fit.TooSmall small) {
      Shape shape = candidate.shape();
      String over =
          small.degree() < shape.devices()
              ? "over " + spread(shape, small.degree()) + ", as far as its heads go, needs "
              : "needs ";
      return over
          + gib(small.footprint().total())
          + " GiB of each, "
          + gib(Sizing.usable(shape))
          + " can be used";
    }
    return "not known to be in " + regions.get(candidate.shape().target());
  }

  private static String accelerators(Shape shape) {
    String hosts = shape.hosts() == 1 ? "" : " on " + shape.hosts() + " hosts";
    return shape.chips() + " x " + shape.accelerator() + hosts;
  }

  private static String spread(Shape shape, int degree) {
    String unit =
        shape.kind() == AcceleratorKind.NEURON
            ? "core"
            : shape.kind() == AcceleratorKind.GPU
                ? "GPU"
                : shape.devices() == shape.chips() ? "chip" : "half chip";
    return degree + " of " + shape.devices() + " " + unit + (shape.devices() == 1 ? "" : "s");
  }

  private String price(Hourly hourly) {
    String usd = amount(hourly.usd()).toPlainString();
    return regions.containsValue(hourly.region()) ? usd : usd + " (" + hourly.region() + ")";
  }

  /** At least two decimals, more only where they say something. */
  private static BigDecimal amount(BigDecimal usd) {
    BigDecimal rounded = usd.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < CENTS ? rounded.setScale(CENTS) : rounded;
  }

  private String pricesOf(Target target) {
    return switch (target) {
      case AWS ->
          "Prices of aws: EC2 on demand, as of "
              + asOf(target)
              + "; SageMaker charges more for the same machine.";
      case GCP ->
          "Prices of gcp: Compute Engine and Cloud TPU on demand, as of " + asOf(target) + ".";
    };
  }

  private String asOf(Target target) {
    return facts.shapes(target).sources().asOf("usd").toString();
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / GIB);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(System.lineSeparator());
  }
}
