package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The facts. A file of them is read when it is first asked for: a command seldom needs them all.
 */
public final class Facts {

  private static final Facts BUNDLED = new Facts();

  private final Lazy<Models> models = new Lazy<>(() -> Models.read(() -> regions(Target.GCP)));
  private final Map<Target, Lazy<Regions>> regions = byTarget(Regions::read);
  private final Map<Target, Lazy<Languages>> languages = byTarget(Languages::read);
  private final Map<Target, Lazy<Prices>> prices = byTarget(Prices::read);
  private final Map<Target, Lazy<Shapes>> shapes = byTarget(Shapes::read);
  private final Lazy<OpenModels> openModels = new Lazy<>(OpenModels::read);
  private final Lazy<Offerings> offerings = new Lazy<>(Offerings::read);
  private final Lazy<Images> images = new Lazy<>(Images::read);
  private final Lazy<ServerlessInference> serverless = new Lazy<>(ServerlessInference::read);
  private final Lazy<Quotas> quotas = new Lazy<>(Quotas::read);
  private final Lazy<PinnedImages> googleImages = new Lazy<>(() -> PinnedImages.read("gcp-images"));
  private final Lazy<PinnedImages> rayImages = new Lazy<>(() -> PinnedImages.read("ray-images"));
  private final Lazy<Nodes> nodes = new Lazy<>(Nodes::read);
  private final Lazy<BedrockHosting> bedrockHosting = new Lazy<>(BedrockHosting::read);
  private final Lazy<TunableModels> tunableModels =
      new Lazy<>(() -> TunableModels.read(this::models));

  private Facts() {}

  /** Returns the facts that come with Stackprint. */
  public static Facts load() {
    return BUNDLED;
  }

  /** Returns the models: what they can do, where they run, what they cost. */
  public Models models() {
    return models.get();
  }

  /** Returns the regions of a target and the services that they have. */
  public Regions regions(Target target) {
    return regions.get(target).get();
  }

  /** Returns the languages and voices of a target's speech and language services. */
  public Languages languages(Target target) {
    return languages.get(target).get();
  }

  /** Returns what bills while idle on a target. */
  public Prices prices(Target target) {
    return prices.get(target).get();
  }

  /** Returns the machines and slices of a target that models can run on. */
  public Shapes shapes(Target target) {
    return shapes.get(target).get();
  }

  /** Returns the models with open weights: how large they are, and under which licence. */
  public OpenModels openModels() {
    return openModels.get();
  }

  /** Returns where the models with open weights are offered. */
  public Offerings offerings() {
    return offerings.get();
  }

  /** Returns the container images that AWS publishes for serving and training models. */
  public Images images() {
    return images.get();
  }

  /** Returns the container images that Google publishes for serving models. */
  public PinnedImages googleImages() {
    return googleImages.get();
  }

  /** Returns the container images with Ray, on either cloud. */
  public PinnedImages rayImages() {
    return rayImages.get();
  }

  /** Returns what Amazon Bedrock sets capacity aside for, and whose weights it imports. */
  public BedrockHosting bedrockHosting() {
    return bedrockHosting.get();
  }

  /** Returns what machines with accelerators boot, and what serves models on them. */
  public Nodes nodes() {
    return nodes.get();
  }

  /** Returns the models that can be tuned, and where. */
  public TunableModels tunableModels() {
    return tunableModels.get();
  }

  /** Returns what serverless inference of SageMaker can have. */
  public ServerlessInference serverless() {
    return serverless.get();
  }

  /** Returns the quotas that accelerators count against. */
  public Quotas quotas() {
    return quotas.get();
  }

  private static <T> Map<Target, Lazy<T>> byTarget(Function<Target, T> read) {
    Map<Target, Lazy<T>> byTarget = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      byTarget.put(target, new Lazy<>(() -> read.apply(target)));
    }
    return byTarget;
  }

  private static final class Lazy<T> {

    private final Supplier<T> read;
    private T value;

    Lazy(Supplier<T> read) {
      this.read = read;
    }

    synchronized T get() {
      if (value == null) {
        value = read.get();
      }
      return value;
    }
  }
}
