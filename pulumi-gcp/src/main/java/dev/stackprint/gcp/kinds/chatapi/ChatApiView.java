package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.knowledgebase.KnowledgeBaseKind;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the templates of a chat API print.
 *
 * @param c what every component begins with
 * @param summary what it is
 * @param folder the folder of the function's files
 * @param files the files that are deployed
 * @param accountId the id of the account that the function runs as
 * @param environment the function's variables, with the expressions of their values
 * @param grants the statements that let the function call what it calls
 * @param capacity how much it takes on
 * @param sessions the id of the database that conversations are kept in, if they are
 * @param key the expression of the key's id that encrypts conversations, if there is one
 * @param subnetwork the expression of the subnet that the function runs in, if there is one
 * @param rerankRole the id of the role that lets the function have passages ranked, if it does
 * @param gateway the gateway in front of the function, if there is one
 * @param logDays for how many days logs are kept
 * @param ids the ids of what has none made up by Google
 * @param serviceName whether somebody needs serviceName
 * @param counted whether somebody needs countedService
 */
record ChatApiView(
    ComponentHeader c,
    String summary,
    String folder,
    List<String> files,
    String accountId,
    Map<String, Code> environment,
    List<Code> grants,
    Capacity capacity,
    Optional<String> sessions,
    Optional<Code> key,
    Optional<Code> subnetwork,
    Optional<String> rerankRole,
    Optional<Gateway> gateway,
    int logDays,
    Ids ids,
    boolean serviceName,
    boolean counted) {

  /** The function's account, where the function is made. */
  private static final Code MEMBER = Code.java("account.member()");

  /**
   * The gateway in front of the function.
   *
   * @param file the file that describes it
   * @param id the id of the API, its configurations and the gateway
   * @param accountId the id of the account that it calls the function as
   * @param region where it runs
   */
  record Gateway(String file, String id, String accountId, String region) {}

  /**
   * Ids of what has none made up by Google.
   *
   * @param logs of the log bucket, and its sink
   * @param metric of the metric that counts outcomes
   */
  record Ids(String logs, String metric) {}

  static ChatApiView of(ChatApi api, PythonFunction function, RenderContext context) {
    String id = context.accountId(api.component(), "");
    api.network()
        .ifPresent(
            network ->
                NetworkKind.calls(
                    network, ModelCalls.hosts(api.model(), api.guardrail(), context), context));
    return new ChatApiView(
        context.header(api.component(), api.parameters()),
        api.summary(),
        function.folder(),
        function.deployed(),
        id,
        environment(api, context),
        grants(api, context),
        api.capacity(),
        api.remembers() ? Optional.of(id) : Optional.empty(),
        api.remembers() ? key(api, context) : Optional.empty(),
        api.network().map(network -> context.call(network, NetworkKind.SUBNETWORK)),
        api.rerank().map(any -> context.accountId(api.component(), "ranker").replace('-', '_')),
        gateway(api, id, context),
        logDays(api),
        new Ids(id, ChatApiKind.metricName(api.component(), context)),
        context.isNeeded(api.component(), ChatApiKind.SERVICE_NAME),
        context.isNeeded(api.component(), ChatApiKind.COUNTED_SERVICE));
  }

  Code javadoc() {
    return JavaCode.javadoc(summary);
  }

  boolean named() {
    return counted || serviceName;
  }

  private static Optional<Code> key(ChatApi api, RenderContext context) {
    return api.key()
        .map(
            key ->
                EncryptionKeyKind.usableBy(
                    key,
                    api.component(),
                    context.serviceAgent("firestore.googleapis.com"),
                    context));
  }

  private static Optional<Gateway> gateway(ChatApi api, String id, RenderContext context) {
    return api.auth() instanceof Auth.Jwt
        ? Optional.of(
            new Gateway(
                ChatApiKind.gatewayFile(api),
                id,
                context.accountId(api.component(), "gateway"),
                GatewayRegions.of(api.component(), context.region())))
        : Optional.empty();
  }

  private static int logDays(ChatApi api) {
    String retention = api.properties().text("log-retention");
    return Integer.parseInt(retention.substring(0, retention.length() - 1));
  }

  private static Map<String, Code> environment(ChatApi api, RenderContext context) {
    Map<String, Code> environment =
        new TreeMap<>(ModelCalls.environment(api.model(), api.guardrail(), context));
    environment.put("GOOGLE_CLOUD_PROJECT", Code.java("project.id()"));
    api.knowledge()
        .ifPresent(
            base -> environment.putAll(KnowledgeBaseKind.retrieval(base, context).environment()));
    if (api.remembers()) {
      environment.put("SESSIONS_DATABASE", Code.java("sessions.id()"));
    }
    // As many as Cloud Run lets in: the framework would have fewer.
    environment.put("THREADS", JavaCode.string(Integer.toString(api.capacity().concurrency())));
    return environment;
  }

  private static List<Code> grants(ChatApi api, RenderContext context) {
    List<Code> grants =
        new ArrayList<>(
            ModelCalls.grants(api.model(), api.guardrail(), api.component(), MEMBER, context));
    api.knowledge()
        .ifPresent(
            base ->
                grants.add(
                    KnowledgeBaseKind.grantRetrieve(base, api.component().id(), MEMBER, context)));
    return grants;
  }
}
