package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.knowledgebase.KnowledgeBaseKind;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.InterfaceEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.prompt.PromptKind;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
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
 * @param c what every construct begins with
 * @param summary what the construct is, one sentence
 * @param folder the folder of the function's code
 * @param environment the function's environment: name to string expression
 * @param grants expressions that give the function its permissions
 * @param guarded whether a guardrail is applied
 * @param served whether the model is on an endpoint, and not one of Bedrock's
 * @param imported whether Bedrock imported that model, and it is on no endpoint
 * @param sessions whether conversations are kept
 * @param key the expression of the key that encrypts them, if it is one of the blueprint's
 * @param vpc the expression of the VPC that the function runs in, if it does
 * @param reranker the id of the model that reranks, if one does
 * @param concurrency how many requests are worked on at the same time, if that is limited
 * @param auth who may call
 * @param rate requests in a second
 * @param burst requests at once
 * @param origins web origins that may call from a browser
 * @param logRetention a constant of RetentionDays
 * @param apiId whether somebody needs apiId
 * @param functionName whether somebody needs functionName
 */
record ChatApiView(
    ConstructHeader c,
    String summary,
    String folder,
    Map<String, Code> environment,
    List<Code> grants,
    boolean guarded,
    boolean served,
    boolean imported,
    boolean sessions,
    Optional<Code> key,
    Optional<Code> vpc,
    Optional<String> reranker,
    Optional<Integer> concurrency,
    Auth auth,
    int rate,
    int burst,
    List<String> origins,
    Code logRetention,
    boolean apiId,
    boolean functionName) {

  private static final Code FUNCTION = JavaCode.identifier("function");

  static ChatApiView of(ChatApi api, RenderContext context) {
    api.network().ifPresent(network -> stateEndpoints(api, network, context));
    return new ChatApiView(
        context.header(api.component(), api.parameters()),
        api.summary(),
        ChatFunction.folder(api),
        environment(api, context),
        grants(api, context),
        api.guardrail().isPresent(),
        api.called().served(),
        api.called().imported(),
        api.remembers(),
        api.key()
            .filter(key -> api.remembers())
            .map(key -> context.call(key, EncryptionKeyKind.KEY)),
        api.network().map(network -> context.call(network, NetworkKind.VPC)),
        api.reranker().map(Rerankers::id),
        api.limits().optionalInteger("concurrency"),
        api.auth(),
        api.limits().integer("rate"),
        api.limits().integer("burst"),
        api.properties().texts("origins"),
        LogRetention.of(api.properties().duration("log-retention")),
        context.isNeeded(api.component(), ChatApiKind.API_ID),
        context.isNeeded(api.component(), ChatApiKind.FUNCTION_NAME));
  }

  boolean iam() {
    return auth instanceof Auth.Iam;
  }

  boolean cognito() {
    return auth instanceof Auth.Cognito;
  }

  /** Returns how CloudFormation calls the way that callers are authorized. */
  String authorizationType() {
    return iam() ? "AWS_IAM" : "JWT";
  }

  /** Returns the expression of the authorizer. */
  Code authorizer() {
    if (auth instanceof Auth.Jwt jwt) {
      return JavaCode.call(
          JavaCode.call(
              JavaCode.call(
                  Code.java("HttpJwtAuthorizer.Builder"),
                  "create",
                  JavaCode.string("Callers"),
                  JavaCode.string(jwt.issuer())),
              "jwtAudience",
              JavaCode.list(jwt.audience().stream().map(JavaCode::string).toList())),
          "build");
    }
    return Code.java(
        cognito()
            ? "HttpUserPoolAuthorizer.Builder.create(\"Callers\", userPool)"
                + ".userPoolClients(List.of(client)).build()"
            : "new HttpIamAuthorizer()");
  }

  /** Returns the constant of Mfa. */
  Code mfa() {
    return JavaCode.identifier(
        auth instanceof Auth.Cognito cognito ? cognito.mfa().name() : Auth.Mfa.OFF.name());
  }

  boolean mfaRequired() {
    return mfa().text().equals(Auth.Mfa.REQUIRED.name());
  }

  boolean mfaUsed() {
    return !mfa().text().equals(Auth.Mfa.OFF.name());
  }

  Code javadoc() {
    return JavaCode.javadoc(summary);
  }

  /** Returns the left side of the assignment of the function. */
  Code functionDeclaration() {
    return Code.java(functionName ? "function" : "var function");
  }

  /** Returns why the function's role may do some things with any resource. */
  String wildcardReason() {
    List<String> services = new ArrayList<>(List.of("X-Ray"));
    reranker.ifPresent(any -> services.add("reranking"));
    vpc.ifPresent(any -> services.add("network interfaces"));
    return "No resource can be named for " + String.join(", ", services) + ".";
  }

  /** Returns the format of a line of the access log. */
  Code accessLogFormat() {
    return AccessLog.format(auth);
  }

  private static Map<String, Code> environment(ChatApi api, RenderContext context) {
    Map<String, Code> environment = new TreeMap<>(api.called().environment(context));
    api.knowledge()
        .ifPresent(
            base -> environment.put("KNOWLEDGE_BASE_ID", context.call(base, KnowledgeBaseKind.ID)));
    api.prompt()
        .ifPresent(
            prompt -> environment.put("PROMPT_ARN", context.call(prompt, PromptKind.VERSION_ARN)));
    api.reranker().ifPresent(name -> environment.put("RERANK_MODEL_ARN", Code.java("rerankArn()")));
    if (api.remembers()) {
      environment.put("SESSIONS_TABLE", Code.java("sessions.getTableName()"));
    }
    return environment;
  }

  private static List<Code> grants(ChatApi api, RenderContext context) {
    List<Code> grants = new ArrayList<>(api.called().grants(FUNCTION, context));
    api.knowledge()
        .ifPresent(
            base -> grants.add(context.call(base, KnowledgeBaseKind.GRANT_RETRIEVE, FUNCTION)));
    api.prompt()
        .ifPresent(prompt -> grants.add(context.call(prompt, PromptKind.GRANT_READ, FUNCTION)));
    return grants;
  }

  private static void stateEndpoints(ChatApi api, Component network, RenderContext context) {
    api.called().services().forEach(service -> context.need(network, service));
    if (api.knowledge().isPresent()) {
      context.need(network, new InterfaceEndpoint("bedrock-agent-runtime"));
    }
    if (api.prompt().isPresent()) {
      context.need(network, new InterfaceEndpoint("bedrock-agent"));
    }
    if (api.remembers()) {
      context.need(network, GatewayEndpoint.DYNAMODB);
    }
  }
}
