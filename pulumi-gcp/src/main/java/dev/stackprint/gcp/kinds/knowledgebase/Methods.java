package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;

/**
 * What others need of a knowledge base's class.
 *
 * @param id {@code Output<String> id()}: the whole resource name of what is searched
 * @param grant {@code void grantRetrieve(String caller, Output<String> member)}
 * @param ingestion what takes documents in
 * @param settings {@code Output<String> settings()}: what one who searches has to know
 */
record Methods(boolean id, boolean grant, boolean ingestion, boolean settings) {

  static final Method ID = new Method("id");

  static final Method GRANT_RETRIEVE = new Method("grantRetrieve");

  static final Method INGESTION = new Method("ingestion");

  static final Method SETTINGS = new Method("settings");

  static Methods of(Component component, RenderContext context) {
    return new Methods(
        context.isNeeded(component, ID),
        context.isNeeded(component, GRANT_RETRIEVE),
        context.isNeeded(component, INGESTION),
        context.isNeeded(component, SETTINGS));
  }
}
