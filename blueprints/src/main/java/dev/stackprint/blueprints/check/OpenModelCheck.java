package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.OpenModels;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.List;
import java.util.Optional;

/** Checks names of models with open weights: that the facts say how large they are. */
final class OpenModelCheck {

  static final String FORMAT = "open-model";

  private final OpenModels models;
  private final Diagnostics diagnostics;

  OpenModelCheck(OpenModels models, Diagnostics diagnostics) {
    this.models = models;
    this.diagnostics = diagnostics;
  }

  void check(Path path, TextValue name) {
    if (models.find(name.text()).isEmpty()) {
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
  }
}
