package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import dev.stackprint.blueprints.sizing.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which shapes a model fits, for people. */
final class SizeReport {

  private static final int CENTS = 2;
  private static final int CHEAPEST = 15;
  private static final int CLOSEST = 5;

  private final Sized sized;

  SizeReport(Sized sized) {
    this.sized = sized;
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
    sized.targets().forEach(target -> line(text, pricesOf(target)));
    if (sized.targets().contains(Target.AWS)) {
      sized
          .served()
          .ifPresent(it -> line(text, new ServerlessWords(sized.model(), it.context()).line()));
    }
    line(text, new OfferWords(sized.model()).line());
    if (sized.served().isPresent() && sized.leavesOut()) {
      line(text, "Machines that no source says to run it so are left out.");
    }
    if (sized.model().gated()) {
      line(
          text,
          sized.model().id() + " takes an agreement with its owner, and a token of Hugging Face.");
    }
    return text.toString();
  }

  private void addFitting(StringBuilder text, int most) {
    List<Candidate> fitting = sized.candidates().stream().filter(Candidate::fits).toList();
    if (fitting.isEmpty()) {
      line(
          text,
          sized.served().isPresent()
              ? "Nothing fits: try a smaller --dtype, --context or --concurrency."
              : "Nothing fits: try --training lora, or a smaller --context.");
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
          SizeWords.accelerators(shape),
          SizeWords.spread(shape, fit.degree()),
          SizeWords.gib(fit.footprint().total())
              + " of "
              + SizeWords.gib(Sizing.usable(shape))
              + " GiB",
          candidate.hourly().map(this::price).orElse(""));
    }
    text.append(table);
    addMore(text, fitting.size() - most, "fit");
  }

  private void addTooSmall(StringBuilder text, int most) {
    List<Candidate> small =
        sized.candidates().stream().filter(each -> each.fit() instanceof Fit.TooSmall).toList();
    if (small.isEmpty()) {
      return;
    }
    Table table = new Table("too small", "cloud", "accelerators", "why");
    for (Candidate candidate : first(small, most)) {
      Shape shape = candidate.shape();
      table.row(
          shape.name(),
          shape.target().key(),
          SizeWords.accelerators(shape),
          SizeWords.reason(candidate));
    }
    line(text, "");
    text.append(table);
    addMore(text, small.size() - most, "are too small");
  }

  private void addElsewhere(StringBuilder text) {
    for (Map.Entry<Target, String> region : sized.regions().entrySet()) {
      List<String> names =
          sized.candidates().stream()
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

  private String need() {
    return sized.load() instanceof TrainingLoad training
        ? String.format(
            Locale.ROOT,
            "%s %s, one example of %d tokens at a time.",
            sized.model().id(),
            training.words(),
            training.context())
        : need(sized.served().orElseThrow());
  }

  private String need(Workload workload) {
    Footprint whole = Sizing.whole(sized.model(), workload);
    return String.format(
        Locale.ROOT,
        "%s: weights of %s GiB in %s, and %s GiB for the keys and values of %d x %d tokens.",
        sized.model().id(),
        SizeWords.gib(whole.weights()),
        workload.weights().key(),
        SizeWords.gib(whole.cache()),
        workload.concurrency(),
        workload.context());
  }

  private String price(Hourly hourly) {
    String usd = amount(hourly.usd()).toPlainString();
    return sized.regions().containsValue(hourly.region())
        ? usd
        : usd + " (" + hourly.region() + ")";
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
              + sized.pricesAsOf(target)
              + "; SageMaker charges more for the same machine.";
      case GCP ->
          "Prices of gcp: Compute Engine and Cloud TPU on demand, as of "
              + sized.pricesAsOf(target)
              + ".";
    };
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(System.lineSeparator());
  }
}
