package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.ProjectNames;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Companions;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a knowledge base as a database of AlloyDB, which a function in its network searches. */
final class AlloydbPgvector implements StoreRenderer {

  private static final String API = "alloydb.googleapis.com";

  private static final List<String> PACKAGES =
      List.of("google-cloud-alloydb-connector==1.14.1", "pg8000==1.31.6");

  @Override
  public String summary() {
    return "A database of AlloyDB, a function that takes documents in, and one that finds passages.";
  }

  @Override
  public Code id(Component component, RenderContext context) {
    return context.call(component, Methods.ID);
  }

  @Override
  public SortedMap<String, Code> environment(Component component, RenderContext context) {
    return new TreeMap<>(Map.of("KNOWLEDGE_SEARCH", context.call(component, Methods.SETTINGS)));
  }

  @Override
  public void render(
      Component component, RenderContext context, RenderedComponent.Builder rendered) {
    context.api(API);
    context.api("aiplatform.googleapis.com");
    context.api("serviceusage.googleapis.com");
    EmbeddingModel model = EmbeddingModel.of(component, context.region());
    Component network = component.knobs().reference("network");
    Ingestion ingestion =
        Ingestion.cutting(
                component,
                context,
                Sources.of(component, context),
                OwnSettings.of(Chunking.of(component), model),
                List.of("store.py", "test_store.py", "database.py"))
            .requires(PACKAGES)
            .inSubnetwork();
    Code search = search(component, context, rendered);
    AlloydbView view =
        new AlloydbView(
            context.header(component, component.references()),
            ingestion.className(),
            search,
            ingestion.digest(),
            model,
            context.accountId(component, ""),
            "kb_" + Digest.of(model.id(), model.dimensions()).substring(0, 6),
            cpus(component),
            context.call(network, NetworkKind.PRIVATE_SERVICES),
            context.call(network, NetworkKind.SUBNETWORK),
            isProtected(component),
            component
                .properties()
                .optionalReference("key")
                .map(
                    key ->
                        EncryptionKeyKind.usableBy(
                            key, component, context.serviceAgent(API), context)),
            Sources.of(component, context),
            Sources.reads(
                component, component.id() + "-ingestion", Code.java("ingestion.member()"), context),
            Methods.of(component, context));
    rendered
        .classes(context, getClass(), "AlloydbPgvector", view)
        .idleCost(
            IdleCost.monthly(
                "AlloyDB, " + view.cpus() + " processors; their memory comes on top",
                view.cpus(),
                Facts.load().prices(Target.GCP).of("alloydb-vcpu"),
                "keep the knowledge base in Vertex AI Search"));
    if (view.deletionProtection()) {
      rendered.step(
          "Before you tear the stack down, set `deletion-protection: false` on `"
              + component.id()
              + "` and deploy: the database refuses to be deleted until then.");
    }
    ingestion.addTo(rendered);
  }

  private Code search(
      Component component, RenderContext context, RenderedComponent.Builder rendered) {
    Companions companions = new Companions(component, context);
    Code className = companions.className("Search");
    PythonFunction function = new PythonFunction(component.id() + "-search");
    String folder = Store.ALLOYDB_PGVECTOR.key() + "/";
    function
        .file("main.py", Resources.text(folder + "search_main.py"))
        .file("test_main.py", Resources.text(folder + "test_search_main.py"));
    for (String name : List.of("search.py", "test_search.py", "database.py")) {
      function.file(name, Resources.text(folder + name));
    }
    for (String name : List.of("embedding.py", "test_embedding.py")) {
      function.file(name, Resources.text("own/" + name));
    }
    PACKAGES.forEach(function::require);
    function.addTo(rendered);
    Methods methods = Methods.of(component, context);
    rendered.file(
        companions.file(className),
        context.render(
            getClass(),
            "AlloydbSearch.java.ftl",
            new AlloydbSearchView(
                context.header(component, List.of()),
                className,
                ProjectNames.type(context.plan(), className),
                context.accountId(component, "search"),
                function.folder(),
                function.deployed(),
                methods.grant() || methods.settings())));
    return className;
  }

  private static int cpus(Component component) {
    return component.knobs().optionalInteger("cpus").orElse(2);
  }

  private static boolean isProtected(Component component) {
    return !component.knobs().has("deletion-protection")
        || component.knobs().flag("deletion-protection");
  }
}
