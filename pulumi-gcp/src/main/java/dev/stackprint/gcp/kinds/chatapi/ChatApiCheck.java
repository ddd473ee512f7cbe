package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capability;
import dev.stackprint.blueprints.facts.VertexApi;
import dev.stackprint.blueprints.facts.VertexListing;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.gcp.kinds.knowledgebase.KnowledgeBaseKind;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.models.ServedModelCheck;
import dev.stackprint.rendering.chat.ChatInstructions;
import dev.stackprint.rendering.tuning.TunedModel;
import java.util.List;

/** Finds what does not go together in a chat API, or cannot be done on Google Cloud. */
final class ChatApiCheck {

  private static final String RANKING_API = "google-rerank";

  private final ChatApi api;
  private final Plan plan;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  ChatApiCheck(Component component, Plan plan) {
    this.api = new ChatApi(component);
    this.plan = plan;
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings() {
    checkModel();
    ChatInstructions.check(api.component(), found);
    checkAuth();
    checkGateway();
    api.knowledge().ifPresent(this::checkRetrieval);
    checkClaims();
    return found.sorted();
  }

  private void checkModel() {
    if (ModelCalls.isServed(api.model())) {
      checkServed();
    } else if (TunedModel.isOf(api.model())) {
      TunedModel tuned = new TunedModel(api.model());
      tuned.check(Target.GCP, path.key("model"), api.properties(), found);
      tuned
          .base(Target.GCP)
          .ifPresent(model -> checkAnswers(model.name(), model.vertex().orElseThrow()));
    } else {
      checkManaged();
    }
  }

  private void checkServed() {
    ServedModelCheck check = new ServedModelCheck(api.model(), found);
    check.reach(api.properties(), path);
    api.network().ifPresent(network -> check.from(network, api.properties(), path));
    check.answer(api.answer(), path.key("answer"));
  }

  private void checkManaged() {
    Available model = FoundationModelKind.resolve(api.model(), plan);
    if (model.api() == VertexApi.PREDICT) {
      found.report(
          Code.UNFIT_MODEL,
          path.key("model"),
          api.properties().origin("model"),
          model.id() + " does not write",
          "Choose another model");
    }
    checkAnswers(model.model().name(), model.listing());
  }

  private void checkAnswers(String name, VertexListing listing) {
    Properties answer = api.answer();
    if (answer.has("temperature") && !listing.can().contains(Capability.SAMPLING)) {
      found.report(
          Code.UNFIT_SETTING,
          path.key("answer").key("temperature"),
          answer.origin("temperature"),
          name + " takes no temperature",
          "Leave it out");
    }
    int maxTokens = answer.integer("max-tokens");
    if (listing.output().isPresent() && maxTokens > listing.output().getAsInt()) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("answer").key("max-tokens"),
          answer.origin("max-tokens"),
          name + " answers in " + listing.output().getAsInt() + " tokens at most");
    }
  }

  private void checkAuth() {
    Properties properties = api.properties();
    if (api.auth() instanceof Auth.Cognito) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("auth").key("type"),
          properties.section("auth").origin("type"),
          "Google Cloud has no pool of users for one API: those of Identity Platform are the project's",
          "Set `auth` to jwt, with the issuer https://securetoken.google.com/PROJECT and the audience"
              + " PROJECT for users of Identity Platform");
    }
    if (api.auth() instanceof Auth.Iam && !properties.texts("origins").isEmpty()) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("origins"),
          properties.origin("origins"),
          "Cloud Run refuses what browsers ask before they call an API behind IAM",
          "Let callers show a token: set `auth` to jwt");
    }
  }

  private void checkGateway() {
    String region = plan.settings().text("region");
    if (api.auth() instanceof Auth.Jwt
        && !GatewayRegions.ALL.contains(GatewayRegions.of(api.component(), region))) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("auth").key("type"),
          api.properties().section("auth").origin("type"),
          "API Gateway, which looks at tokens, is not in " + region,
          "Choose a region for it with `gcp: {gateway-region: ...}`: "
              + String.join(", ", GatewayRegions.ALL));
    }
  }

  private void checkRetrieval(Component knowledge) {
    Properties retrieval = api.retrieval();
    Path at = path.key("retrieval");
    boolean words = KnowledgeBaseKind.canSearchWords(knowledge);
    String search = retrieval.text("search");
    if (search.equals("hybrid") && !words || search.equals("semantic") && words) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key("search"),
          retrieval.origin("search"),
          "The store of '"
              + knowledge.id()
              + "' searches by meaning "
              + (words ? "and words, always" : "only"),
          "Choose another store, or leave `search` to it");
    }
    if (!retrieval.sections("filters").isEmpty() && !KnowledgeBaseKind.canFilter(knowledge)) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key("filters"),
          retrieval.origin("filters"),
          "The store of '" + knowledge.id() + "' cannot be searched by metadata",
          "Choose another store");
    }
    api.rerank().ifPresent(rerank -> checkReranking(retrieval, rerank));
  }

  private void checkReranking(Properties retrieval, Properties rerank) {
    Path at = path.key("retrieval").key("rerank");
    if (!rerank.text("model").equals(RANKING_API)) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key("model"),
          rerank.origin("model"),
          "Google Cloud has no " + rerank.text("model"),
          "Choose " + RANKING_API);
    }
    if (rerank.integer("candidates") < retrieval.integer("results")) {
      found.report(
          Code.COMBINATION,
          at.key("candidates"),
          rerank.origin("candidates"),
          "There are fewer candidates than results to choose from them");
    }
  }

  private void checkClaims() {
    List<Properties> filters = api.retrieval().sections("filters");
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).has("claim") && api.auth() instanceof Auth.Iam) {
        found.report(
            Code.COMBINATION,
            path.key("retrieval").key("filters").index(i).key("claim"),
            filters.get(i).origin("claim"),
            "The tokens of IAM say who somebody is, and nothing else",
            "Let callers show a token of a provider: set `auth` to jwt");
      }
    }
  }
}
