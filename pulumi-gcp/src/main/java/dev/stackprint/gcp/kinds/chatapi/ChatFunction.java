package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.gcp.kinds.knowledgebase.KnowledgeBaseKind;
import dev.stackprint.gcp.kinds.prompt.PromptKind;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.chat.ChatInstructions;
import java.util.List;

/** The function's code: no more than the chat API needs. */
final class ChatFunction {

  private static final List<String> SHARED = List.of("problems.py", "question.py", "settings.py");

  /**
   * What the templates of the code print.
   *
   * @param knowledge whether it answers from documents
   * @param rerank whether a second model chooses among passages
   * @param sessions whether it remembers conversations
   * @param rewrite whether questions that follow others are rewritten
   */
  record CodeView(boolean knowledge, boolean rerank, boolean sessions, boolean rewrite) {}

  private ChatFunction() {}

  static PythonFunction of(ChatApi api, RenderContext context) {
    PythonFunction function = new PythonFunction(api.component().id()).withRate();
    CodeView view =
        new CodeView(
            api.knowledge().isPresent(), api.rerank().isPresent(), api.remembers(), api.rewrites());
    ModelCalls.addCall(api.model(), api.guardrail(), function, context);
    SHARED.forEach(name -> function.resource(ChatFunction.class, "function/" + name, name));
    addCaller(api, function);
    rendered(function, context, "main.py", view);
    rendered(function, context, "test_main.py", view);
    rendered(function, context, "answering.py", view);
    if (view.sessions()) {
      added(function, "sessions.py");
    }
    api.knowledge()
        .ifPresent(
            base -> {
              KnowledgeBaseKind.retrieval(base, context).files().forEach(function::file);
              rendered(function, context, "finding.py", view);
              rendered(function, context, "test_finding.py", view);
            });
    if (view.rerank()) {
      added(function, "reranking.py");
    }
    return function
        .file(
            "settings.json",
            context.render(ChatFunction.class, "settings.json.ftl", SettingsView.of(api)))
        .file("instructions.txt", instructions(api));
  }

  private static void addCaller(ChatApi api, PythonFunction function) {
    String way = api.auth() instanceof Auth.Jwt ? "gateway" : "iam";
    function
        .resource(ChatFunction.class, "function/caller_" + way + ".py", "caller.py")
        .resource(ChatFunction.class, "function/test_caller_" + way + ".py", "test_caller.py");
  }

  private static void added(PythonFunction function, String name) {
    function
        .resource(ChatFunction.class, "function/" + name, name)
        .resource(ChatFunction.class, "function/test_" + name, "test_" + name);
  }

  private static void rendered(
      PythonFunction function, RenderContext context, String name, CodeView view) {
    function.file(name, context.render(ChatFunction.class, name + ".ftl", view));
  }

  private static String instructions(ChatApi api) {
    return api.prompt()
        .map(prompt -> ChatInstructions.asLines(PromptKind.text(prompt)))
        .orElseGet(() -> ChatInstructions.of(api.component()));
  }
}
