package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.aws.kinds.guardrail.GuardrailKind;
import dev.stackprint.aws.models.CalledModel;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capability;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.chat.ChatInstructions;
import java.util.List;

/** Finds what does not go together in a chat API. */
final class ChatApiCheck {

  /** The most characters of a question that a guardrail compares an answer with. */
  private static final int LONGEST_GROUNDED_QUESTION = 1000;

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
    checkRetrieval();
    checkFilters();
    checkGrounding();
    return found.sorted();
  }

  private void checkModel() {
    CalledModel called = api.called();
    called.checkAnswersAtOnce(path.key("model"), api.properties(), found);
    if (called.served()) {
      checkServed(called);
    }
    called.managed(plan).ifPresent(this::checkManaged);
  }

  private void checkServed(CalledModel called) {
    Properties answer = api.answer();
    called
        .context()
        .filter(context -> answer.integer("max-tokens") >= context)
        .ifPresent(
            context ->
                found.report(
                    Code.TARGET_LIMIT,
                    path.key("answer").key("max-tokens"),
                    answer.origin("max-tokens"),
                    "'"
                        + called.model().id()
                        + "' holds "
                        + context
                        + " tokens of a question and its answer together",
                    "Set its `context` to more, or ask for less"));
  }

  private void checkManaged(Model model) {
    Properties answer = api.answer();
    if (!model.can().contains(Capability.CONVERSE)) {
      found.report(
          Code.UNFIT_MODEL,
          path.key("model"),
          api.properties().origin("model"),
          model.name() + " has no chat interface (Bedrock's Converse)",
          "Choose another model");
    }
    if (answer.has("temperature") && !model.can().contains(Capability.SAMPLING)) {
      found.report(
          Code.UNFIT_SETTING,
          path.key("answer").key("temperature"),
          answer.origin("temperature"),
          model.name() + " takes no temperature",
          "Leave it out");
    }
    int maxTokens = answer.integer("max-tokens");
    if (model.output().isPresent() && maxTokens > model.output().getAsInt()) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("answer").key("max-tokens"),
          answer.origin("max-tokens"),
          model.name() + " answers in " + model.output().getAsInt() + " tokens at most");
    }
  }

  private void checkRetrieval() {
    if (api.knowledge().isEmpty()) {
      return;
    }
    Properties retrieval = api.retrieval();
    Component knowledge = api.knowledge().get();
    if (retrieval.text("search").equals("hybrid")
        && knowledge.knobs().text("store").equals("s3-vectors")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("retrieval").key("search"),
          retrieval.origin("search"),
          "S3 Vectors, the store of '" + knowledge.id() + "', searches by meaning only",
          "Choose the store opensearch-serverless, or another search");
    }
    retrieval.optionalSection("rerank").ifPresent(rerank -> checkReranking(retrieval, rerank));
  }

  private void checkReranking(Properties retrieval, Properties rerank) {
    Path at = path.key("retrieval").key("rerank");
    if (!Rerankers.has(rerank.text("model"))) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key("model"),
          rerank.origin("model"),
          "AWS has no " + rerank.text("model"),
          "Choose amazon-rerank or cohere-rerank");
      return;
    }
    String region = plan.settings().text("region");
    Rerankers.elsewhere(rerank.text("model"), region)
        .ifPresent(
            regions ->
                found.report(
                    Code.MODEL_NOT_IN_REGION,
                    at.key("model"),
                    rerank.origin("model"),
                    rerank.text("model") + " cannot be called from " + region,
                    "It can from " + String.join(", ", regions)));
    if (rerank.integer("candidates") < retrieval.integer("results")) {
      found.report(
          Code.COMBINATION,
          at.key("candidates"),
          rerank.origin("candidates"),
          "There are fewer candidates than results to choose from them");
    }
  }

  private void checkFilters() {
    List<Properties> filters = api.retrieval().sections("filters");
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).has("claim") && api.auth() instanceof Auth.Iam) {
        found.report(
            Code.COMBINATION,
            path.key("retrieval").key("filters").index(i).key("claim"),
            filters.get(i).origin("claim"),
            "Requests signed with IAM have no claims",
            "Let callers show a token: set `auth` to cognito or jwt");
      }
    }
  }

  private void checkGrounding() {
    Properties limits = api.limits();
    boolean grounded =
        api.knowledge().isPresent()
            && api.guardrail().filter(GuardrailKind::checksGrounding).isPresent();
    if (grounded && limits.integer("question-length") > LONGEST_GROUNDED_QUESTION) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("limits").key("question-length"),
          limits.origin("question-length"),
          "A guardrail that checks grounding takes questions of up to "
              + LONGEST_GROUNDED_QUESTION
              + " characters");
    }
  }
}
