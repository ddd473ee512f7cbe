package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.encryptionkey.KeyUser;
import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Prices;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.Companions;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code knowledge-base} as a knowledge base of Amazon Bedrock. */
public final class KnowledgeBaseKind implements AwsKind {

  /** {@code String id()}: the knowledge base's id. */
  public static final Method ID = new Method("id");

  /** {@code String arn()}: the knowledge base's ARN. */
  public static final Method ARN = new Method("arn");

  /** {@code void grantRetrieve(IGrantable searcher)}: search the knowledge base. */
  public static final Method GRANT_RETRIEVE = new Method("grantRetrieve");

  private static final Method INGESTION = new Method("ingestion");
  private static final Method VECTORS = new Method("vectors");

  private static final Code ROLE = Code.java("role");

  /** Tells whether searches can find words as well as meaning, with search type {@code HYBRID}. */
  public static boolean canSearchWords(Component knowledgeBase) {
    return Store.of(knowledgeBase).hybridSearch();
  }

  /**
   * Tells whether a first search can fail with a {@code ValidationException} whose message says
   * that the database is resuming after being auto-paused: some seconds later it succeeds.
   */
  public static boolean pauses(Component knowledgeBase) {
    return Store.of(knowledgeBase) == Store.AURORA_PGVECTOR
        && Capacity.of(knowledgeBase.knobs()).min().signum() == 0;
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return KnowledgeBaseChecks.of(component, plan);
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, name.equals("id") ? ID : ARN);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Store store = Store.of(component);
    Companions companions = new Companions(component, context);
    Code knowledgeBaseId = context.call(component, ID);
    KnowledgeBaseView view = view(component, store, companions, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "A Bedrock knowledge base whose vectors lie in " + store.title() + ".")
            .takes(component.references())
            .file(
                context.mainFile(component),
                context.render(getClass(), "KnowledgeBase.java.ftl", view))
            .file(
                companions.file(view.vectorsClass()),
                context.render(getClass(), store.template(), vectors(component, view, context)))
            .file(
                companions.file(view.ingestionClass()),
                context.render(
                    getClass(), "Ingestion.java.ftl", ingestion(component, view, context)))
            .file(
                context.testFile(component),
                context.render(getClass(), "KnowledgeBaseTest.java.ftl", view))
            .output(
                new StackOutput(
                    context.className(component) + "Id",
                    "The id of the knowledge base " + component.id() + ".",
                    knowledgeBaseId));
    FunctionFiles.in(functionFolder(component)).forEach(rendered::file);
    idleCost(component, store).ifPresent(rendered::idleCost);
    steps(component, store).forEach(rendered::step);
    if (store == Store.AURORA_PGVECTOR) {
      rendered.retained(
          new Retained(
              RetainedType.DATABASE_SNAPSHOT,
              "Vectors/Database",
              "the vectors of the knowledge base " + component.id()));
    }
    return rendered.build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Code ingestion = context.call(component, INGESTION);
    String namespace = ProjectNames.stackName(context.plan());
    Map<String, Code> knowledgeBase = Map.of("KnowledgeBase", context.call(component, ARN));
    List<Signal> signals = new ArrayList<>();
    signals.add(
        signal(
            component,
            "documents that could not be taken in",
            namespace,
            "FailedDocuments",
            knowledgeBase,
            "Some documents cannot be found in the knowledge base: its log says which, and why."));
    signals.add(
        signal(
            component,
            "failed ingestions",
            namespace,
            "FailedIngestions",
            knowledgeBase,
            "A source could not be ingested: its data source in the Bedrock console says why."));
    signals.add(
        signal(
            component,
            "changes given up",
            "AWS/SQS",
            "ApproximateNumberOfMessagesVisible",
            Map.of("QueueName", JavaCode.call(ingestion, "deadLettersName")),
            "Changes waited for days without being ingested: mend the cause, then redrive the"
                + " queue."));
    signals.add(
        signal(
            component,
            "errors when starting ingestions",
            "AWS/Lambda",
            "Errors",
            Map.of("FunctionName", JavaCode.call(ingestion, "starterName")),
            "Ingestions cannot be started: the function's log says why. Changes wait meanwhile."));
    if (Store.of(component) == Store.AURORA_PGVECTOR) {
      signals.add(
          new Signal(
              component.id() + ": use of the database's capacity, in percent",
              "AWS/RDS",
              "ACUUtilization",
              Map.of(
                  "DBClusterIdentifier",
                  JavaCode.call(context.call(component, VECTORS), "databaseId")),
              "Maximum",
              Optional.of(
                  new Signal.Alarm(
                      BigDecimal.valueOf(90),
                      3,
                      "The database works at its most: raise `max-capacity`."))));
    }
    return signals;
  }

  private static Signal signal(
      Component component,
      String what,
      String namespace,
      String metric,
      Map<String, Code> dimensions,
      String meaning) {
    return new Signal(
        component.id() + ": " + what,
        namespace,
        metric,
        dimensions,
        metric.startsWith("Approximate") ? "Maximum" : "Sum",
        Optional.of(new Signal.Alarm(BigDecimal.ONE, 1, meaning)));
  }

  private static KnowledgeBaseView view(
      Component component, Store store, Companions companions, RenderContext context) {
    EmbeddingModel model = EmbeddingModel.of(component, context.region());
    Parsing parsing = Parsing.of(component);
    Chunking chunking = Chunking.of(component.properties().section("chunking"));
    Optional<Component> key = component.properties().optionalReference("key");
    return new KnowledgeBaseView(
        context.header(component, component.references()),
        context.region(),
        companions.className("Vectors"),
        vectorsArguments(component, store, context),
        companions.className("Ingestion"),
        store.storageType(),
        Digest.of(model, store.key(), identity(component, store), images(parsing)),
        model,
        chunking,
        parsing.model().map(each -> context.call(each, FoundationModelKind.MODEL_ARN)),
        parsing.instructions(),
        parsing.dataAutomation(),
        parsing.images().map(each -> context.call(each, ObjectStoreKind.BUCKET)),
        key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
        grants(parsing, key, context),
        Sources.of(component, context, Digest.of(chunking, parsing.identity(context.plan()))),
        component.properties().text("data-deletion").equals("retain") ? "RETAIN" : "DELETE",
        KnowledgeBaseView.Ids.of(component, store, context),
        new KnowledgeBaseView.Methods(
            context.isNeeded(component, ID),
            context.isNeeded(component, ARN),
            context.isNeeded(component, GRANT_RETRIEVE),
            context.isNeeded(component, INGESTION),
            context.isNeeded(component, VECTORS)));
  }

  private static List<Code> vectorsArguments(
      Component component, Store store, RenderContext context) {
    List<Code> arguments = new ArrayList<>();
    component
        .properties()
        .optionalReference("key")
        .ifPresent(
            key -> {
              if (store == Store.S3_VECTORS) {
                context.need(key, new KeyUser("indexing.s3vectors.amazonaws.com"));
              }
              arguments.add(context.call(key, EncryptionKeyKind.KEY));
            });
    if (store == Store.AURORA_PGVECTOR) {
      arguments.add(context.call(component.knobs().reference("network"), NetworkKind.VPC));
    }
    return arguments;
  }

  private static List<Code> grants(
      Parsing parsing, Optional<Component> key, RenderContext context) {
    List<Code> grants = new ArrayList<>();
    key.ifPresent(
        each ->
            grants.add(
                JavaCode.call(
                    context.call(each, EncryptionKeyKind.KEY),
                    "grant",
                    ROLE,
                    JavaCode.string("kms:Decrypt"),
                    JavaCode.string("kms:GenerateDataKey"))));
    parsing
        .model()
        .ifPresent(
            model -> {
              grants.add(context.call(model, FoundationModelKind.GRANT_INVOKE, ROLE));
              if (isProfile(model, context)) {
                Code arn = context.call(model, FoundationModelKind.MODEL_ARN);
                grants.add(Code.java("allow(role, " + arn + ", \"bedrock:GetInferenceProfile\")"));
              }
            });
    if (parsing.dataAutomation()) {
      grants.add(Code.java("allowDataAutomation(role)"));
    }
    parsing
        .images()
        .ifPresent(
            images -> {
              Code everything = JavaCode.string("");
              grants.addAll(Sources.reads(images, "", context));
              grants.add(context.call(images, ObjectStoreKind.GRANT_WRITE, ROLE, everything));
              grants.add(context.call(images, ObjectStoreKind.GRANT_DELETE, ROLE, everything));
            });
    return grants;
  }

  private static boolean isProfile(Component model, RenderContext context) {
    return FoundationModelKind.resolve(model, context.plan()).isProfile()
        || model.knobs().flag("cost-profile");
  }

  private static VectorsView vectors(
      Component component, KnowledgeBaseView view, RenderContext context) {
    Store store = Store.of(component);
    Capacity capacity = Capacity.of(component.knobs());
    return new VectorsView(
        view.c(),
        view.vectorsClass(),
        view.model().dimensions(),
        Digest.of(view.model(), identity(component, store)),
        component.properties().has("key"),
        component.knobs().has("standby-replicas") && component.knobs().flag("standby-replicas"),
        capacity,
        !component.knobs().has("deletion-protection")
            || component.knobs().flag("deletion-protection"),
        view.methods().database());
  }

  private static IngestionView ingestion(
      Component component, KnowledgeBaseView view, RenderContext context) {
    return new IngestionView(
        view.c(),
        view.ingestionClass(),
        functionFolder(component),
        ProjectNames.stackName(context.plan()),
        !view.changingSources().isEmpty(),
        !view.crawledSources().isEmpty(),
        view.methods().signals());
  }

  /** Returns what cannot be changed of a store in place, and makes another one of it. */
  private static String identity(Component component, Store store) {
    String key = component.properties().optionalText("key").orElse("");
    boolean standby =
        component.knobs().has("standby-replicas") && component.knobs().flag("standby-replicas");
    return store == Store.OPENSEARCH_SERVERLESS ? standby + " " + key : key;
  }

  private static String images(Parsing parsing) {
    return parsing.images().map(Component::id).orElse("");
  }

  private static String functionFolder(Component component) {
    return "functions/" + component.id();
  }

  private static Optional<IdleCost> idleCost(Component component, Store store) {
    Prices prices = Facts.load().prices(Target.AWS);
    Capacity capacity = Capacity.of(component.knobs());
    boolean standby =
        component.knobs().has("standby-replicas") && component.knobs().flag("standby-replicas");
    return switch (store) {
      case S3_VECTORS -> Optional.empty();
      case OPENSEARCH_SERVERLESS ->
          Optional.of(
              IdleCost.monthly(
                  "OpenSearch Serverless, at least "
                      + (standby ? "2 capacity units (OCU)" : "1 capacity unit (OCU)"),
                  standby ? 2 : 1,
                  prices.of("opensearch-compute-unit"),
                  "store the vectors in S3"));
      case AURORA_PGVECTOR ->
          capacity.min().signum() == 0
              ? Optional.empty()
              : Optional.of(
                  IdleCost.monthly(
                      "Aurora, at least "
                          + capacity.min().toPlainString()
                          + " capacity units (ACU)",
                      capacity.min(),
                      prices.of("aurora-capacity-unit"),
                      "let it pause"));
    };
  }

  private static List<String> steps(Component component, Store store) {
    List<String> steps = new ArrayList<>();
    for (Component documents : Sources.stores(component).stream().distinct().toList()) {
      steps.add(
          "Put documents into the bucket of `"
              + documents.id()
              + "`. Within some minutes they can be found: uploads are collected for a minute, and what comes"
              + " while Bedrock ingests follows when it is done.");
    }
    if (store == Store.AURORA_PGVECTOR
        && (!component.knobs().has("deletion-protection")
            || component.knobs().flag("deletion-protection"))) {
      steps.add(
          "Before you tear the stack down, set `deletion-protection: false` on `"
              + component.id()
              + "` and deploy: the database refuses to be deleted until then. It leaves a snapshot.");
    }
    return steps;
  }
}
