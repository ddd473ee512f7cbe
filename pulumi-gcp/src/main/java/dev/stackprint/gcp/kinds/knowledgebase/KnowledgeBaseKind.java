package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders {@code knowledge-base} as a corpus of RAG Engine, or as one of three other stores. */
public final class KnowledgeBaseKind {

  private static final Method CORPUS = new Method("corpus");

  private static final Method GRANT_RETRIEVE = new Method("grantRetrieve");

  /**
   * Returns how Python finds passages of a knowledge base.
   *
   * @param knowledgeBase a component of this kind, which the caller's class takes as a parameter
   */
  public static Retrieval retrieval(Component knowledgeBase, RenderContext context) {
    String folder = Store.of(knowledgeBase).key();
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : new String[] {"retrieval.py", "test_retrieval.py"}) {
      files.put(name, Resources.text(folder + "/" + name));
    }
    SortedMap<String, Code> environment = new TreeMap<>();
    environment.put("KNOWLEDGE_CORPUS", context.call(knowledgeBase, CORPUS));
    return new Retrieval(files, environment);
  }

  /**
   * Returns a statement's expression that lets a member find passages of a knowledge base, and do
   * nothing else with it.
   *
   * @param knowledgeBase a component of this kind
   * @param caller the id of the component that calls it, unique among those that are granted to
   * @param member who calls, an {@code Output<String>} such as {@code account.member()}
   */
  public static Code grantRetrieve(
      Component knowledgeBase, String caller, Code member, RenderContext context) {
    return context.call(knowledgeBase, GRANT_RETRIEVE, JavaCode.string(caller), member);
  }

  /** Tells whether a search can be narrowed to documents with attributes. */
  public static boolean canFilter(Component knowledgeBase) {
    return Store.of(knowledgeBase).filters();
  }

  /** Tells whether a search finds words as well as meaning; it then always does. */
  public static boolean canSearchWords(Component knowledgeBase) {
    return Store.of(knowledgeBase).words();
  }
}
