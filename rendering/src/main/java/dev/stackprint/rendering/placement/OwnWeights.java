package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;

/**
 * What properties say of weights of one's own, where {@code weights} names their store, {@code
 * weights-path} the folder in it, and {@code token-secret} what opens those on Hugging Face.
 *
 * @param properties the properties
 * @param path where they stand
 */
public record OwnWeights(Properties properties, Path path) {

  /** Reports what does not go together. */
  public void check(Diagnostics found) {
    checkFolder(found);
    if (properties.has("weights") && properties.has("token-secret")) {
      found.report(
          Code.COMBINATION,
          path.key("token-secret"),
          properties.origin("token-secret"),
          "With weights of your own nothing is loaded from Hugging Face",
          "Leave out the token, or the weights");
    }
  }

  /** Reports a folder that is in no store. */
  public void checkFolder(Diagnostics found) {
    if (!properties.has("weights") && !properties.text("weights-path").isEmpty()) {
      found.report(
          Code.COMBINATION,
          path.key("weights-path"),
          properties.origin("weights-path"),
          "A folder of weights needs a store that it is in",
          "Name the store in `weights`");
    }
  }
}
