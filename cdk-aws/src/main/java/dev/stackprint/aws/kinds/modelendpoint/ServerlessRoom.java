package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.sizing.Gguf;
import dev.stackprint.rendering.placement.PlacedModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether serverless inference has room for a model, and what there is instead if not.
 *
 * @param serverless the endpoint
 */
record ServerlessRoom(ServerlessEndpoint serverless) {

  private static final int MOST_SUGGESTIONS = 3;
  private static final int SHORT = 2048;

  /** Returns how much is missing; empty if the model fits. */
  Optional<String> shortage() {
    Gguf footprint = serverless.footprint();
    List<Integer> sizes = ServerlessEndpoint.limits().memorySizes();
    int size =
        serverless.endpoint().knobs().optionalInteger("memory").orElse(sizes.get(sizes.size() - 1));
    if (footprint.fits(size) && serverless.holds(footprint)) {
      return Optional.empty();
    }
    return Optional.of(
        model().name()
            + " in "
            + serverless.dtype().key()
            + ", with one request of "
            + serverless.context()
            + " tokens, takes "
            + PlacedModel.gib(footprint.total())
            + " GiB; "
            + size
            + " MB of memory can give "
            + PlacedModel.gib(Gguf.usable(size))
            + " GiB, and there are "
            + ServerlessEndpoint.limits().diskGigabytes()
            + " GB for files");
  }

  /** Returns what would fit: more memory, a smaller context, other models, or a machine. */
  List<String> alternatives() {
    List<String> alternatives = new ArrayList<>();
    Gguf footprint = serverless.footprint();
    footprint
        .leastOf(ServerlessEndpoint.limits().memorySizes())
        .filter(size -> serverless.holds(footprint))
        .ifPresent(size -> alternatives.add("`memory: " + size + "`"));
    if (serverless.holds(serverless.footprint(model(), SHORT))) {
      alternatives.add("a smaller `context`");
    }
    if (alternatives.isEmpty()) {
      alternatives.add("the model " + Wording.list(models(), "or"));
    }
    alternatives.add("`mode: real-time` with `copies.minimum: 0`, on an accelerator");
    return alternatives;
  }

  /** Returns the largest models that others publish for llama.cpp and that fit. */
  List<String> models() {
    return Facts.load().openModels().all().stream()
        .filter(OpenModel::chats)
        .filter(model -> Facts.load().offerings().of(model).gguf().isPresent())
        .filter(
            model ->
                serverless.holds(serverless.footprint(model, Math.min(SHORT, model.context()))))
        .sorted(Comparator.comparingLong(OpenModel::parameters).reversed())
        .map(OpenModel::name)
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private OpenModel model() {
    return serverless.endpoint().model();
  }
}
