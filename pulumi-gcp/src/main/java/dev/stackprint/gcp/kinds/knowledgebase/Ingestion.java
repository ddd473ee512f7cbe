package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.ProjectNames;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Companions;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.List;

/** What takes documents in: a queue of changes, and a function that works on them. */
final class Ingestion {

  private static final List<String> FILES =
      List.of(
          "main.py",
          "test_main.py",
          "ingestion.py",
          "test_ingestion.py",
          "changes.py",
          "test_changes.py",
          "documents.py",
          "test_documents.py");

  private static final List<String> ATTRIBUTES = List.of("attributes.py", "test_attributes.py");

  private static final List<String> CUTTING =
      List.of(
          "text.py",
          "test_text.py",
          "pieces.py",
          "test_pieces.py",
          "embedding.py",
          "test_embedding.py");

  private final Component component;
  private final RenderContext context;
  private final PythonFunction function;
  private final Companions companions;
  private final Code className;
  private final List<Sources.Source> sources;
  private final String digest;

  private String memory = "512Mi";
  private boolean stateKey;
  private boolean keepsState;
  private boolean subnetwork;

  /**
   * Begins what takes documents into a store.
   *
   * @param sources what is taken in
   * @param settings all by which documents are taken in: if it changes, they are taken in again
   * @param files the files of the store: {@code store.py}, its test, and what they need
   */
  Ingestion(
      Component component,
      RenderContext context,
      List<Sources.Source> sources,
      String settings,
      List<String> files) {
    this.component = component;
    this.context = context;
    this.sources = sources;
    digest = Digest.of(settings);
    context.functions(component);
    context.api("cloudscheduler.googleapis.com");
    context.api("pubsub.googleapis.com");
    companions = new Companions(component, context);
    className = companions.className("Ingestion");
    function = new PythonFunction(component.id());
    FILES.forEach(name -> function.file(name, Resources.text("ingestion/" + name)));
    String folder = Store.of(component).key();
    files.forEach(name -> function.file(name, Resources.text(folder + "/" + name)));
  }

  /** Begins one whose function reads, cuts and embeds documents itself. */
  static Ingestion cutting(
      Component component,
      RenderContext context,
      List<Sources.Source> sources,
      OwnSettings settings,
      List<String> files) {
    Ingestion ingestion =
        new Ingestion(
                component, context, sources, settings.json() + Sources.identity(component), files)
            .readsAttributes()
            .file("settings.json", settings.json())
            .memory("2Gi");
    CUTTING.forEach(name -> ingestion.file(name, Resources.text("own/" + name)));
    ingestion.function.require("pypdf==7.1.0");
    return ingestion;
  }

  /** Adds a file to the function's folder. */
  Ingestion file(String name, String text) {
    function.file(name, text);
    return this;
  }

  /** Has the function read the files of attributes that lie beside documents. */
  Ingestion readsAttributes() {
    ATTRIBUTES.forEach(name -> file(name, Resources.text("ingestion/" + name)));
    return this;
  }

  /** Gives the function more memory. */
  Ingestion memory(String amount) {
    memory = amount;
    return this;
  }

  /**
   * Has the function keep something made from documents in a bucket.
   *
   * @param key whether the class takes the id of a key that encrypts it
   */
  Ingestion keepsState(boolean key) {
    keepsState = true;
    stateKey = key;
    return this;
  }

  /** Adds packages that the function needs, each with its version. */
  Ingestion requires(List<String> pinned) {
    pinned.forEach(function::require);
    return this;
  }

  /** Has the function run in a network, as a user of a database there. */
  Ingestion inSubnetwork() {
    subnetwork = true;
    return this;
  }

  /** Returns what stands for the settings by which documents are taken in. */
  String digest() {
    return digest;
  }

  /** Returns the class that it becomes. */
  Code className() {
    return className;
  }

  /** Adds it to the component's contribution. */
  void addTo(RenderedComponent.Builder rendered) {
    function.addTo(rendered);
    rendered.idleCost(
        new IdleCost(
            "2 jobs of Cloud Scheduler", "a price each a month, however often they run", ""));
    IngestionView view = view();
    rendered
        .file(companions.file(className), context.render(getClass(), "Ingestion.java.ftl", view))
        .file(
            companions.testFile(className),
            context.render(getClass(), "IngestionTest.java.ftl", view));
  }

  private IngestionView view() {
    return new IngestionView(
        context.header(component, List.of()),
        className,
        ProjectNames.type(context.plan(), className),
        context.accountId(component, "in"),
        context.accountId(component, "call"),
        context.storageAgent(),
        context.serviceAgent("cloudscheduler.googleapis.com"),
        context.serviceAgent("pubsub.googleapis.com"),
        stateKey,
        keepsState ? "objectUser" : "objectViewer",
        keepsState,
        function.folder(),
        function.deployed(),
        memory,
        component.properties().text("data-deletion"),
        "30 3 * * *",
        subnetwork,
        sources,
        digest,
        context.isNeeded(component, Methods.INGESTION));
  }
}
