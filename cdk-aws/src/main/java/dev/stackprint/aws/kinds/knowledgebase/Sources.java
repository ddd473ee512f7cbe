package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides what is printed of the sources of one knowledge base. */
final class Sources {

  private static final Code ROLE = Code.java("role");
  private static final Code INGESTION = Code.java("ingestion");

  private final Component knowledgeBase;
  private final RenderContext context;
  private final String digest;
  private final Map<String, Integer> labels = new HashMap<>();

  private Sources(Component knowledgeBase, RenderContext context, String digest) {
    this.knowledgeBase = knowledgeBase;
    this.context = context;
    this.digest = digest;
  }

  /**
   * Returns the sources in the order written.
   *
   * @param digest stands for what cannot be changed of them in place
   */
  static List<SourceView> of(Component knowledgeBase, RenderContext context, String digest) {
    Sources sources = new Sources(knowledgeBase, context, digest);
    return knowledgeBase.properties().sections("sources").stream().map(sources::view).toList();
  }

  /** Returns the components that are sources, in the order written. */
  static List<Component> stores(Component knowledgeBase) {
    return knowledgeBase.properties().sections("sources").stream()
        .flatMap(source -> source.optionalReference("object-store").stream())
        .toList();
  }

  private SourceView view(Properties source) {
    if (source.has("object-store")) {
      return objectStore(source);
    }
    if (source.has("web")) {
      return web(source);
    }
    return source.has("confluence") ? confluence(source) : sharePoint(source);
  }

  private SourceView objectStore(Properties source) {
    Component store = source.reference("object-store");
    String prefix = source.optionalText("prefix").orElse("");
    context.need(store, new ObjectStoreKind.Events());
    Code bucket = context.call(store, ObjectStoreKind.BUCKET);
    String label = label(store.id());
    return changing(
        label,
        fragment("ObjectStoreSource", new ObjectStoreSource(bucket, prefix)),
        reads(store, prefix, context),
        bucket,
        prefix);
  }

  private SourceView web(Properties source) {
    Optional<String> scope =
        switch (source.text("scope")) {
          case "host" -> Optional.of("HOST_ONLY");
          case "subdomains" -> Optional.of("SUBDOMAINS");
          default -> Optional.empty();
        };
    WebSource view =
        new WebSource(
            source.texts("web"),
            scope,
            source.integer("max-pages"),
            source.integer("pages-per-minute"),
            source.texts("include"),
            source.texts("exclude"));
    String label = label("web");
    return crawled(label, "WEB", fragment("WebSource", view), List.of(), source);
  }

  private SourceView confluence(Properties source) {
    boolean oauth2 = source.text("authentication").equals("oauth2");
    String credentials = source.text("credentials");
    ConfluenceSource view =
        new ConfluenceSource(
            source.text("confluence"),
            oauth2 ? "OAUTH2_CLIENT_CREDENTIALS" : "BASIC",
            credentials,
            crawler(source));
    String label = label("confluence");
    return crawled(
        label,
        "CONFLUENCE",
        fragment("ConfluenceSource", view),
        List.of(readsSecret(credentials, oauth2)),
        source);
  }

  private SourceView sharePoint(Properties source) {
    String credentials = source.text("credentials");
    SharePointSource view =
        new SharePointSource(
            source.texts("sharepoint"),
            source.text("domain"),
            source.text("tenant"),
            source.text("authentication").equals("oauth2")
                ? "OAUTH2_CLIENT_CREDENTIALS"
                : "OAUTH2_SHAREPOINT_APP_ONLY_CLIENT_CREDENTIALS",
            credentials,
            crawler(source));
    String label = label("share-point");
    return crawled(
        label,
        "SHAREPOINT",
        fragment("SharePointSource", view),
        List.of(readsSecret(credentials, false)),
        source);
  }

  private Optional<Code> crawler(Properties source) {
    Filters filters = Filters.of(source);
    return filters.filters().isEmpty()
        ? Optional.empty()
        : Optional.of(fragment("Filters", filters));
  }

  /**
   * Returns the statements that let the role read what begins with a prefix. It may list the whole
   * store: Bedrock looks whether the bucket is there, which is listing it without a prefix.
   */
  static List<Code> reads(Component store, String prefix, RenderContext context) {
    Code arn = JavaCode.call(context.call(store, ObjectStoreKind.BUCKET), "getBucketArn");
    return List.of(
        Code.java("allow(role, " + arn + ", \"s3:ListBucket\")"),
        context.call(store, ObjectStoreKind.GRANT_READ_OBJECTS, ROLE, JavaCode.string(prefix)));
  }

  /** Confluence gives a new refresh token for each used one; Bedrock has to write it back. */
  private static Code readsSecret(String arn, boolean refreshes) {
    List<Code> arguments = new ArrayList<>(List.of(ROLE, JavaCode.string(arn)));
    arguments.add(JavaCode.string("secretsmanager:GetSecretValue"));
    if (refreshes) {
      arguments.add(JavaCode.string("secretsmanager:PutSecretValue"));
    }
    return Code.java("allow(" + JavaCode.join(", ", arguments) + ")");
  }

  /** Returns what is printed of a source that tells what changes in it. */
  private SourceView changing(
      String label, Code configuration, List<Code> grants, Code bucket, String prefix) {
    return new SourceView(
        variable(label),
        id(label),
        context.logicalId(knowledgeBase, id(label)),
        label + "-" + digest,
        "S3",
        configuration,
        Optional.of(prefix),
        Optional.empty(),
        grants,
        List.of(
            trigger("onChange", label, bucket, JavaCode.string(prefix)),
            trigger("onDeployment", label)));
  }

  /** Returns what is printed of a source that is read again and again. */
  private SourceView crawled(
      String label, String type, Code configuration, List<Code> grants, Properties source) {
    Interval interval = Interval.of(source.duration("refresh"));
    return new SourceView(
        variable(label),
        id(label),
        context.logicalId(knowledgeBase, id(label)),
        label + "-" + digest,
        type,
        configuration,
        Optional.empty(),
        Optional.of(interval.rate()),
        grants,
        List.of(
            trigger("onSchedule", label, interval.expression()), trigger("onDeployment", label)));
  }

  private static Code trigger(String method, String label, Code... more) {
    List<Code> arguments = new ArrayList<>();
    arguments.add(JavaCode.string(Names.type(label)));
    arguments.add(variable(label));
    arguments.addAll(List.of(more));
    return JavaCode.call(INGESTION, method, arguments.toArray(Code[]::new));
  }

  private static String id(String label) {
    return Names.type(label) + "Source";
  }

  private static Code variable(String label) {
    return JavaCode.variable(label + "-source");
  }

  /** Returns a word that stands for a source, and for no other one. */
  private String label(String word) {
    String label = Names.kebab(word).toLowerCase(Locale.ROOT);
    int count = labels.merge(label, 1, Integer::sum);
    return count == 1 ? label : label + "-" + count;
  }

  private static Code fragment(String template, Record view) {
    return Templates.fragment(Sources.class, template + ".java.ftl", view);
  }
}
