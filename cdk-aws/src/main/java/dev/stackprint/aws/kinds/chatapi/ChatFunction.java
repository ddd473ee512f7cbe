package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.aws.models.CalledModel;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.chat.ChatInstructions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The function's files: what differs between chat APIs is how the model is asked, and settings. */
final class ChatFunction {

  private static final List<String> CODE =
      List.of(
          "answering.py",
          "handler.py",
          "metrics.py",
          "problems.py",
          "question.py",
          "retrieval.py",
          "sessions.py",
          "settings.py",
          "test_handler.py");

  /** How the model is asked. */
  private static final List<String> MODEL = List.of("model.py", "test_model.py");

  /**
   * What the Python that asks a model of Bedrock prints.
   *
   * @param tuned whether it was tuned
   */
  record ModelView(boolean tuned) {}

  /**
   * What the Python that asks a model with open weights prints.
   *
   * @param imported whether Bedrock imported it, and it is on no endpoint
   */
  record ServedView(boolean imported) {}

  private ChatFunction() {}

  static String folder(ChatApi api) {
    return "functions/" + api.component().id();
  }

  static void addFiles(ChatApi api, RenderContext context, RenderedComponent.Builder rendered) {
    String folder = folder(api) + "/";
    CODE.forEach(name -> rendered.file(folder + name, resource("function/" + name)));
    CalledModel called = api.called();
    for (String name : MODEL) {
      rendered.file(
          folder + name,
          called.served()
              ? context.render(
                  ChatFunction.class,
                  name.replace("model.py", "served_model.py.ftl"),
                  new ServedView(called.imported()))
              : context.render(ChatFunction.class, name + ".ftl", new ModelView(called.tuned())));
    }
    called.files().forEach((name, text) -> rendered.file(folder + name, text));
    rendered.file(
        folder + "settings.json",
        context.render(
            ChatFunction.class,
            "settings.json.ftl",
            SettingsView.of(api, ProjectNames.stackName(context.plan()))));
    if (api.prompt().isEmpty()) {
      rendered.file(folder + "instructions.txt", ChatInstructions.of(api.component()));
    }
  }

  private static String resource(String name) {
    try (InputStream in = ChatFunction.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
