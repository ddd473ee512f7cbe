package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a model has to hold at once that is trained with AdamW, one example at a time on each device
 * or group of devices, its layers computed again on the way back (gradient checkpointing).
 *
 * <p>On GPUs and TPUs all devices of the shape hold a part of everything (FSDP, ZeRO-3), and each
 * computes a whole layer. On Trainium, layers are spread over as many cores as it takes (tensor and
 * sequence parallelism), and groups of those share what the optimizer keeps (ZeRO-1). {@code
 * docs/sizing.md} has the sources.
 *
 * @param method what learns
 * @param rank the size of LoRA's matrices
 * @param context tokens of an example
 */
public record TrainingLoad(TrainingMethod method, int rank, int context) implements Load {

  private static final int BF16 = 2;
  private static final int FP32 = 4;

  /** A gradient and the two moments of AdamW, of a weight that learns, in 32 bits. */
  private static final int STATES = 3 * FP32;

  /**
   * Bytes of what a layer keeps, of each token and each number of its width, when attention is
   * computed in pieces: Korthikanti et al., Reducing Activation Recomputation in Large Transformer
   * Models, 2022, section 4.1.
   */
  private static final int LAYER = 34;

  /** In 16 and in 32 bits, the numbers of a token and their gradients, and their logarithms. */
  private static final int LOGIT = 2 * BF16 + 3 * FP32;

  /**
   * Bytes of each pair of tokens in each head: the same paper, with both forms and what is left
   * out.
   */
  private static final long SCORE = 5;

  /** A layer that is computed with, and the next one, which is fetched meanwhile. */
  private static final int LAYERS_AT_ONCE = 2;

  public TrainingLoad {
    if (context < 1 || rank < 1) {
      throw new IllegalArgumentException("an example has at least one token, a matrix one row");
    }
  }

  /**
   * Returns how many examples a shape goes through at a time.
   *
   * @param degree over how many devices the model is spread
   */
  public static int examplesAtOnce(Shape shape, int degree) {
    return shape.kind() == AcceleratorKind.NEURON ? shape.devices() / degree : shape.devices();
  }

  /**
   * Returns the bytes that the machine itself has to have: weights are loaded and put together
   * there, in 16 bits, or in 32 if all of them learn. A quarter more is an assumption.
   */
  public long hostMemory(OpenModel model) {
    return model.parameters() * (full() ? FP32 : BF16) / 4 * 5;
  }

  @Override
  public IntStream degrees(Shape shape) {
    return shape.kind() == AcceleratorKind.NEURON
        ? Load.powersOfTwo(shape)
        : IntStream.of(shape.devices());
  }

  @Override
  public Optional<Footprint> footprint(OpenModel model, Shape shape, int degree) {
    return switch (shape.kind()) {
      case GPU, TPU -> Optional.of(sharded(model, degree));
      // Heads that do not go over the cores are not filled up in training.
      case NEURON ->
          HeadSpread.over(degree, model, AcceleratorKind.GPU)
              .map(spread -> parallel(model, spread, degree, shape.devices()));
    };
  }

  @Override
  public String words() {
    return method.words();
  }

  private boolean full() {
    return method == TrainingMethod.FULL;
  }

  private Footprint sharded(OpenModel model, int devices) {
    long all = model.parameters();
    // One device keeps a copy in 16 bits of those that learn in 32; several have it layer by layer.
    int ofWeight = full() ? FP32 + (devices == 1 ? BF16 : 0) : BF16;
    long states = full() ? all * STATES : adapters(model) * (FP32 + STATES);
    return new Footprint(
        Footprint.ceilDiv(all * ofWeight, devices),
        0,
        Footprint.ceilDiv(states, devices),
        (devices == 1 ? 0 : gathered(model)) + activations(model));
  }

  /** What is put together from all devices: layers, with gradients if they learn, and both ends. */
  private long gathered(OpenModel model) {
    long layer = model.parameters() / model.layers() * (full() ? 2 * BF16 : BF16);
    return LAYERS_AT_ONCE * layer + 2 * embedding(model) * BF16;
  }

  private Footprint parallel(OpenModel model, HeadSpread spread, int degree, int devices) {
    long repeated =
        ((long) spread.kvHeads() - model.kvHeads())
            * 2
            * model.layers()
            * model.hidden()
            * model.headSize();
    long all = model.parameters() + repeated;
    // Gradients are added up in 32 bits. The optimizer has weights of its own, also in 32.
    long states =
        full()
            ? Footprint.ceilDiv(all * (BF16 + FP32), degree)
                + Footprint.ceilDiv(all * STATES, devices)
            : Footprint.ceilDiv(adapters(model) * (FP32 + STATES), degree);
    return new Footprint(
        Footprint.ceilDiv(all * BF16, degree),
        0,
        states,
        Footprint.ceilDiv(activations(model) + scores(model), degree));
  }

  /** The input of each layer, all of one layer, and what the last one says of each token. */
  private long activations(OpenModel model) {
    long width = (long) context * model.hidden();
    // Matrices of LoRA keep inputs of their own, in 32 bits.
    long layer = width * LAYER * (full() ? 1 : 2);
    return width * BF16 * model.layers() + layer + (long) context * model.vocabulary() * LOGIT;
  }

  /** What tokens have to do with each other, where attention is not computed in pieces. */
  private long scores(OpenModel model) {
    return SCORE * model.heads() * context * context;
  }

  private static long embedding(OpenModel model) {
    return (long) model.vocabulary() * model.hidden();
  }

  /** Returns the numbers in LoRA's matrices: two at each matrix of a layer. */
  long adapters(OpenModel model) {
    long heads = (long) model.heads() * model.headSize();
    long kvHeads = (long) model.kvHeads() * model.headSize();
    long hidden = model.hidden();
    long experts = model.experts().orElse(1);
    long attention = 2 * (hidden + heads) + 2 * (hidden + kvHeads);
    return rank * model.layers() * (attention + 3 * (hidden * experts + inner(model)));
  }

  /** The width inside of a layer, of all experts together: what is left of the parameters. */
  private static long inner(OpenModel model) {
    long hidden = model.hidden();
    long attention = 2 * hidden * model.headSize() * ((long) model.heads() + model.kvHeads());
    long layer = (model.parameters() - embedding(model)) / model.layers();
    return Math.max(0, layer - attention) / (3 * hidden);
  }
}
