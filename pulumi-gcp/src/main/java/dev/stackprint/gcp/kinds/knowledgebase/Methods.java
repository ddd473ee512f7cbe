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
 */
record Methods(boolean id, boolean grant, boolean ingestion) {

  static final Method ID = new Method("id");

  static final Method GRANT_RETRIEVE = new Method("grantRetrieve");

  static final Method INGESTION = new Method("ingestion");

  static Methods of(Component component, RenderContext context) {
    return new Methods(
        context.isNeeded(component, ID),
        context.isNeeded(component, GRANT_RETRIEVE),
        context.isNeeded(component, INGESTION));
  }
}
