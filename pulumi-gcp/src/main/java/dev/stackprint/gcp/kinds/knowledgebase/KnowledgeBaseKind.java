package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders {@code knowledge-base} as a corpus of RAG Engine, or as one of three other stores. */
public final class KnowledgeBaseKind implements GcpKind {

  private static final List<String> RETRIEVAL = List.of("retrieval.py", "test_retrieval.py");

  /**
   * Returns how Python finds passages of a knowledge base.
   *
   * @param knowledgeBase a component of this kind, which the caller's class takes as a parameter
   */
  public static Retrieval retrieval(Component knowledgeBase, RenderContext context) {
    Store store = Store.of(knowledgeBase);
    SortedMap<String, String> files = new TreeMap<>();
    RETRIEVAL.forEach(name -> files.put(name, Resources.text(store.key() + "/" + name)));
    return new Retrieval(files, StoreRenderer.of(store).environment(knowledgeBase, context));
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
    return context.call(knowledgeBase, Methods.GRANT_RETRIEVE, JavaCode.string(caller), member);
  }

  /** Tells whether a search can be narrowed to documents with attributes. */
  public static boolean canFilter(Component knowledgeBase) {
    return Store.of(knowledgeBase).filters();
  }

  /** Tells whether a search finds words as well as meaning; it then always does. */
  public static boolean canSearchWords(Component knowledgeBase) {
    return Store.of(knowledgeBase).words();
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return KnowledgeBaseChecks.of(component, plan);
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return StoreRenderer.of(Store.of(component)).id(component, context);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    StoreRenderer renderer = StoreRenderer.of(Store.of(component));
    Code id = renderer.id(component, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, renderer.summary())
            .takes(component.references())
            .output(
                new StackOutput(
                    context.export(component, "Id"),
                    "What is searched of the knowledge base " + component.id() + ".",
                    id));
    renderer.render(component, context, rendered);
    for (Component documents : Sources.stores(component)) {
      rendered.step(
          "Put documents into the bucket of `"
              + documents.id()
              + "`. Within some minutes they can be found: changes are collected for a minute, and"
              + " those that come meanwhile follow.");
    }
    return rendered.build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Code ingestion = context.call(component, Methods.INGESTION);
    return List.of(
        new Signal(
            component.id() + ": documents that could not be taken in",
            "pubsub.googleapis.com/subscription/num_undelivered_messages",
            "pubsub_subscription",
            Map.of("resource.labels.subscription_id", JavaCode.call(ingestion, "deadLettersName")),
            Signal.Aggregation.MAX,
            alert(
                0,
                1,
                "Some documents cannot be found in the knowledge base: the log of the function that"
                    + " takes them in says which. They are tried again every day.")),
        new Signal(
            component.id() + ": age of the oldest change that waits, in seconds",
            "pubsub.googleapis.com/subscription/oldest_unacked_message_age",
            "pubsub_subscription",
            Map.of("resource.labels.subscription_id", JavaCode.call(ingestion, "waitingName")),
            Signal.Aggregation.MAX,
            alert(
                7200,
                3,
                "Changes wait for hours: the function that takes them in fails, or has too many."
                    + " Its log says which.")),
        new Signal(
            component.id() + ": failed runs of what takes documents in",
            "run.googleapis.com/request_count",
            "cloud_run_revision",
            new TreeMap<>(
                Map.of(
                    "metric.labels.response_code_class",
                    JavaCode.string("5xx"),
                    "resource.labels.service_name",
                    JavaCode.call(ingestion, "serviceName"))),
            Signal.Aggregation.COUNT,
            alert(
                0,
                3,
                "Documents cannot be taken in: the function's log says why. Changes wait"
                    + " meanwhile.")));
  }

  private static Optional<Signal.Alert> alert(long threshold, int periods, String meaning) {
    return Optional.of(new Signal.Alert(BigDecimal.valueOf(threshold), periods, meaning));
  }
}
