package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.OpenModels;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks names of models with open weights: that the facts say how large they are, and that they
 * answer in the way that they are asked.
 */
final class OpenModelCheck {

  static final String FORMAT = "open-model";

  /** A model that answers messages. */
  static final String CHAT = "open-chat-model";

  private final OpenModels models;
  private final Diagnostics diagnostics;

  OpenModelCheck(OpenModels models, Diagnostics diagnostics) {
    this.models = models;
    this.diagnostics = diagnostics;
  }

  void check(Path path, TextValue name, String format) {
    Optional<OpenModel> model = models.find(name.text());
    if (models.makesImages(name.text())) {
      diagnostics.report(
          Code.UNFIT_MODEL,
          path,
          name.origin(),
          "'" + name.text() + "' makes images, and the property takes a model that writes text",
          Optional.of(
              "For images name a managed model in a `foundation-model`; a server of images of your"
                  + " own runs as a `distributed-job`, or on an `accelerator-node` without `serve`"));
    } else if (model.isEmpty()) {
      unknown(path, name);
    } else if (format.equals(CHAT) && !model.get().chats()) {
      diagnostics.report(
          Code.UNFIT_MODEL,
          path,
          name.origin(),
          "'"
              + name.text()
              + "' goes on with a text: it has no template that makes one of messages",
          Optional.of(
              "Take a model that answers messages, such as "
                  + nearest(model.get())
                  + "; on an `accelerator-node` it can be asked to go on with a text"));
    }
  }

  private void unknown(Path path, TextValue name) {
    List<String> like = models.like(name.text());
    diagnostics.report(
        Code.UNKNOWN_MODEL,
        path,
        name.origin(),
        "There is no model with open weights '" + name.text() + "'",
        like.isEmpty()
            ? Optional.empty()
            : Optional.of("Did you mean " + Wording.list(like, "or") + "?"));
  }

  /** Returns the model next in size that answers messages and anybody may load. */
  private String nearest(OpenModel model) {
    return models.all().stream()
        .filter(each -> each.chats() && !each.gated())
        .min(Comparator.comparingLong(each -> Math.abs(each.parameters() - model.parameters())))
        .map(each -> "'" + each.name() + "'")
        .orElseThrow();
  }
}
