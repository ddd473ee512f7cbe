package dev.stackprint.cli;

import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.OpenModels;
import dev.stackprint.blueprints.facts.Region;
import dev.stackprint.blueprints.facts.RegionMatch;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Load;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import dev.stackprint.blueprints.sizing.TrainingMethod;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stackprint size}: the machines that a model with open weights fits. */
@Command(
    name = "size",
    description =
        "Shows which machines with GPUs, Inferentia, Trainium or TPUs can serve a model with open"
            + " weights, the cheapest first, and why the others cannot. Asks no cloud.")
final class SizeCommand implements Callable<Integer> {

  private static final int CONTEXT = 8192;

  /** What {@code model-customization} has. */
  private static final int TRAINING_CONTEXT = 2048;

  private static final int RANK = 16;

  private final Terminal terminal;
  private final Facts facts = Facts.load();

  @Parameters(
      paramLabel = "MODEL",
      description = "A model such as llama-3-1-8b, or its repository on Hugging Face.")
  private String model;

  @Option(
      names = "--context",
      paramLabel = "N",
      description =
          "Tokens of a request and its answer together. Default: 8192, or what the model has.")
  private Integer context;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "8",
      description = "Requests at the same time, each as long as that. Default: 8.")
  private int concurrency;

  @Option(
      names = "--dtype",
      paramLabel = "DTYPE",
      description =
          "How weights are kept: bf16, fp8, int8 or mxfp4. Default: what the model comes in.")
  private String dtype;

  @Option(
      names = "--training",
      paramLabel = "METHOD",
      description =
          "Size a training with lora or full, one example of --context tokens at a time (2048 if"
              + " left out), instead of serving.")
  private String training;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "Only what this region has, and only its cloud. One of each cloud can be given.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--all",
      description = "Show every machine, not only the cheapest, and those that come closest.")
  private boolean all;

  @Option(names = "--json", description = "Print JSON, of every machine.")
  private boolean json;

  SizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OpenModel found = model();
    Sized sized = Sized.of(found, load(found), regionsByTarget());
    if (json) {
      terminal.out().println(Json.text(SizeJson.of(sized)));
    } else {
      terminal.out().print(new SizeReport(sized).text(all));
    }
    return ExitCode.FINE;
  }

  private Load load(OpenModel found) {
    return training == null
        ? Workload.of(context(found, CONTEXT), concurrency(), dtype(found))
        : new TrainingLoad(method(), RANK, context(found, TRAINING_CONTEXT));
  }

  private TrainingMethod method() {
    List<String> keys = Stream.of(TrainingMethod.values()).map(TrainingMethod::key).toList();
    return TrainingMethod.find(training).orElseThrow(() -> unknown("method", training, keys));
  }

  private OpenModel model() {
    OpenModels models = facts.openModels();
    if (models.makesImages(model)) {
      throw CommandFailure.usage(model + " makes images; sizes are told of models that write text");
    }
    return models.find(model).orElseThrow(() -> unknown("model", model, models.like(model)));
  }

  private int context(OpenModel found, int otherwise) {
    int tokens = context == null ? Math.min(otherwise, found.context()) : context;
    if (tokens < 1) {
      throw CommandFailure.usage("--context takes a number of tokens, 1 or more");
    }
    if (tokens > found.context()) {
      throw CommandFailure.usage(
          found.name() + " was made for a context of " + found.context() + " tokens at most");
    }
    return tokens;
  }

  private int concurrency() {
    if (concurrency < 1) {
      throw CommandFailure.usage("--concurrency takes a number of requests, 1 or more");
    }
    return concurrency;
  }

  private Dtype dtype(OpenModel found) {
    if (dtype == null) {
      return Dtype.of(found);
    }
    List<String> keys = Stream.of(Dtype.values()).map(Dtype::key).toList();
    Dtype wanted =
        Dtype.find(dtype)
            .orElseThrow(
                () -> {
                  List<String> close = DidYouMean.closest(dtype, keys).stream().toList();
                  return unknown("dtype", dtype, close.isEmpty() ? keys : close);
                });
    if (!wanted.isFor(found)) {
      throw CommandFailure.usage(
          found.name() + " comes in " + found.dtype() + ", and nothing makes " + dtype + " of it");
    }
    return wanted;
  }

  private Map<Target, String> regionsByTarget() {
    Map<Target, String> byTarget = new EnumMap<>(Target.class);
    for (String region : regions) {
      Target target = targetOf(region);
      String other = byTarget.put(target, region);
      if (other != null && !other.equals(region)) {
        throw CommandFailure.usage(
            other + " and " + region + " are of one cloud; --region takes one of each");
      }
    }
    return byTarget;
  }

  private Target targetOf(String region) {
    return Stream.of(Target.values())
        .filter(target -> has(target, region))
        .findFirst()
        .orElseThrow(() -> unknown("region", region, regionsLike(region)));
  }

  /** A region of accelerators only is not among those of all services. */
  private boolean has(Target target, String region) {
    return facts.regions(target).find(region) instanceof RegionMatch.Found
        || !facts.shapes(target).in(region).isEmpty();
  }

  private List<String> regionsLike(String region) {
    List<String> names =
        Stream.of(Target.values())
            .flatMap(target -> facts.regions(target).all().stream())
            .map(Region::name)
            .toList();
    return DidYouMean.closest(region, names).stream().toList();
  }

  private static CommandFailure unknown(String what, String written, List<String> like) {
    String hint = like.isEmpty() ? "" : ". Did you mean " + String.join(", ", like) + "?";
    return CommandFailure.usage("No " + what + " is called '" + written + "'" + hint);
  }
}
