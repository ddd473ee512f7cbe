package dev.stackprint.gcp.kinds.translationapi;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Languages;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.glossary.GlossaryKind;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.LanguageCheck;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders {@code translation-api} as a function that callers of the project may be allowed to call.
 */
public final class TranslationApiKind implements GcpKind {

  private static final Method URL = new Method("url");
  private static final Method SERVICE_NAME = new Method("serviceName");

  /** Where texts are translated that keep to no glossary. */
  private static final String GLOBAL = "global";

  /** Requests a second that an instance is good for: it waits for Google most of the time. */
  private static final int RATE_OF_AN_INSTANCE = 50;

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    Path path = Plan.pathOf(component);
    LanguageCheck languages = new LanguageCheck(Target.GCP, found);
    languages.translation(properties, path, "targets");
    if (properties.has("voices")) {
      languages.voices(properties, path, List.of());
    }
    if (properties.has("formality")) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("formality"),
          properties.origin("formality"),
          "Cloud Translation cannot be told how to address people",
          "Leave it out, and translations address people as the text does");
    }
    if (properties.flag("mask-profanity")) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("mask-profanity"),
          properties.origin("mask-profanity"),
          "Cloud Translation does not mask words",
          "Leave it out");
    }
    if (properties.has("token")) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("token"),
          properties.origin("token"),
          "Cloud Run knows the tokens of Google only",
          "Leave it out, and name who may call in `gcp: {callers: [...]}`");
    }
    return found.sorted();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, URL);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("translate.googleapis.com");
    context.functions(component);
    Optional<Component> glossary = component.properties().optionalReference("glossary");
    List<Component> parameters = glossary.stream().toList();
    int rate = component.properties().integer("rate");
    int instances = (rate + RATE_OF_AN_INSTANCE - 1) / RATE_OF_AN_INSTANCE;
    SettingsView settings = settings(component.properties(), glossary, rate, instances);
    if (settings.speaks()) {
      context.api("texttospeech.googleapis.com");
    }
    PythonFunction function =
        new PythonFunction(component.id())
            .withRate()
            .file("settings.json", context.render(getClass(), "settings.json.ftl", settings));
    for (String name :
        List.of("main.py", "posted.py", "translation.py", "test_main.py", "test_translation.py")) {
      function.resource(getClass(), "function/" + name, name);
    }
    TranslationApiView view =
        new TranslationApiView(
            context.header(component, parameters),
            context.accountId(component, ""),
            function.folder(),
            function.deployed(),
            glossary.map(each -> context.call(each, GlossaryKind.NAMES)),
            instances,
            component.knobs().texts("callers"),
            context.isNeeded(component, SERVICE_NAME));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, "A Cloud Run function that translates texts.")
            .takes(parameters)
            .classes(context, getClass(), "TranslationApi", view)
            .output(
                new StackOutput(
                    context.export(component, "Url"),
                    "Where texts are posted to.",
                    context.call(component, URL)))
            .step(step(component));
    function.addTo(rendered);
    return rendered.build();
  }

  private static SettingsView settings(
      Properties properties, Optional<Component> glossary, int rate, int instances) {
    Languages languages = Facts.load().languages(Target.GCP);
    Properties voices = properties.section("voices");
    List<String> targets = properties.texts("targets");
    return new SettingsView(
        glossary.isPresent() ? GlossaryKind.LOCATION : GLOBAL,
        targets,
        glossary.map(GlossaryKind::pairs).orElse(List.of()).stream()
            .filter(pair -> targets.contains(pair.target()))
            .map(pair -> new SettingsView.Pair(pair.source(), pair.target()))
            .toList(),
        voices.names().stream()
            .flatMap(
                each ->
                    languages.voice(voices.text(each), each).stream()
                        .map(
                            voice ->
                                new SettingsView.Voice(each, voice.language(), voice.apiName())))
            .toList(),
        BigDecimal.valueOf(rate).divide(BigDecimal.valueOf(instances), 2, RoundingMode.DOWN));
  }

  private static String step(Component component) {
    String callers =
        component.knobs().texts("callers").isEmpty()
            ? "Nobody may call `"
                + component.id()
                + "` yet: name who may in `gcp: {callers: [...]}` of it. Then try it: `curl"
            : "Try `" + component.id() + "`: `curl";
    return callers
        + " -H \"authorization: Bearer $(gcloud auth print-identity-token)\""
        + " -H \"content-type: application/json\" -d '{\"text\": \"Good morning\", \"target\": \""
        + component.properties().texts("targets").get(0)
        + "\"}' URL`, with its URL from the outputs.";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    dev.stackprint.templates.Code service = context.call(component, SERVICE_NAME);
    return List.of(
        requests(component, "requests", service, "", Optional.empty()),
        requests(component, "refused requests", service, "4xx", Optional.empty()),
        requests(
            component,
            "failed requests",
            service,
            "5xx",
            Optional.of(
                new Signal.Alert(
                    BigDecimal.valueOf(3), 1, "Translations fail: see the log of the function."))),
        new Signal(
            component.id() + ": latency",
            "run.googleapis.com/request_latencies",
            "cloud_run_revision",
            Map.of("resource.labels.service_name", service),
            Signal.Aggregation.P95,
            Optional.empty()));
  }

  private static Signal requests(
      Component component,
      String what,
      dev.stackprint.templates.Code service,
      String responses,
      Optional<Signal.Alert> alert) {
    Map<String, dev.stackprint.templates.Code> labels = new LinkedHashMap<>();
    labels.put("resource.labels.service_name", service);
    if (!responses.isEmpty()) {
      labels.put("metric.labels.response_code_class", JavaCode.string(responses));
    }
    return new Signal(
        component.id() + ": " + what,
        "run.googleapis.com/request_count",
        "cloud_run_revision",
        labels,
        Signal.Aggregation.COUNT,
        alert);
  }
}
