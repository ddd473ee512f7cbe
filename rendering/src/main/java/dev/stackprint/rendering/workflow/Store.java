package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;

/**
 * Copies a result to a store.
 *
 * @param to the store
 * @param prefix the folder in it
 * @param original the id of what is copied
 * @param data whether a result with fields is copied, which is two files
 * @param each whether there are several, one for each language
 */
public record Store(Component to, String prefix, String original, boolean data, boolean each)
    implements Action {

  static final String TYPE = "store";

  static Store of(Properties properties, String original, boolean data, boolean each) {
    return new Store(properties.reference("to"), properties.text("prefix"), original, data, each);
  }

  @Override
  public String defaultId() {
    return "stored";
  }
}
