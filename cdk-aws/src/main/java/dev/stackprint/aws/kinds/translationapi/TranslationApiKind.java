package dev.stackprint.aws.kinds.translationapi;

import dev.stackprint.aws.kinds.glossary.GlossaryKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.LanguageCheck;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders {@code translation-api} as an HTTP API and the function behind it. */
public final class TranslationApiKind implements AwsKind {

  private static final Method URL = new Method("url");
  private static final Method API_ID = new Method("apiId");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    LanguageCheck languages = new LanguageCheck(Target.AWS, found);
    languages.translation(component.properties(), Plan.pathOf(component), "targets");
    if (component.properties().has("voices")) {
      languages.voices(component.properties(), Plan.pathOf(component), List.of());
    }
    return found.sorted();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, URL);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Properties properties = component.properties();
    Optional<Component> glossary = properties.optionalReference("glossary");
    List<Component> parameters = glossary.stream().toList();
    String handlers = "functions/" + component.id();
    Optional<Properties> token = properties.optionalSection("token");
    TranslationApiView view =
        new TranslationApiView(
            context.header(component, parameters),
            handlers,
            properties.texts("targets"),
            glossary.map(each -> context.call(each, GlossaryKind.NAME)),
            settings(properties),
            voices(properties.section("voices")),
            properties.text("engine"),
            token.map(each -> each.text("issuer")),
            token.map(each -> each.texts("audience")).orElse(List.of()),
            token.isPresent() ? "$context.authorizer.claims.sub" : "$context.identity.userArn",
            properties.integer("rate"),
            context.isNeeded(component, API_ID));
    return RenderedComponent.of(component, "An HTTP API that translates texts.")
        .takes(parameters)
        .classes(context, getClass(), "TranslationApi", view)
        .file(handlers + "/handler.py", handler("handler.py"))
        .file(handlers + "/test_handler.py", handler("test_handler.py"))
        .output(
            new StackOutput(
                context.className(component) + "Url",
                "Where texts are posted to.",
                context.call(component, URL)))
        .step(step(component, token.isPresent(), context.region()))
        .build();
  }

  private static Code settings(Properties properties) {
    List<Code> entries = new ArrayList<>();
    properties
        .optionalText("formality")
        .ifPresent(value -> add(entries, "Formality", value.toUpperCase(Locale.ROOT)));
    if (properties.flag("mask-profanity")) {
      add(entries, "Profanity", "MASK");
    }
    return map(entries);
  }

  private static Code voices(Properties voices) {
    List<Code> entries = new ArrayList<>();
    voices.names().forEach(language -> add(entries, language, voices.text(language)));
    return map(entries);
  }

  private static void add(List<Code> entries, String key, String value) {
    entries.add(
        Code.java("Map.entry(")
            .then(JavaCode.string(key))
            .then(Code.java(", "))
            .then(JavaCode.string(value))
            .then(Code.java(")")));
  }

  private static Code map(List<Code> entries) {
    return entries.isEmpty()
        ? Code.java("Map.of()")
        : Code.java("new TreeMap<>(Map.ofEntries(")
            .then(JavaCode.join(", ", entries))
            .then(Code.java("))"));
  }

  private static String step(Component component, boolean token, String region) {
    String authorization =
        token
            ? "-H \"authorization: Bearer $TOKEN\""
            : "--aws-sigv4 aws:amz:"
                + region
                + ":execute-api --user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""
                + " -H \"x-amz-security-token: $AWS_SESSION_TOKEN\"";
    return "Try `"
        + component.id()
        + "`: `curl "
        + authorization
        + " -H \"content-type: application/json\" -d '{\"text\": \"Good morning\", \"target\": \""
        + component.properties().texts("targets").get(0)
        + "\"}' URL`, with its URL from the outputs.";
  }

  private static String handler(String name) {
    try (var stream = TranslationApiKind.class.getResourceAsStream("function/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Map<String, Code> api = Map.of("ApiId", context.call(component, API_ID));
    return List.of(
        signal(component, "requests", "Count", "Sum", api, Optional.empty()),
        signal(component, "refused requests", "4xx", "Sum", api, Optional.empty()),
        signal(
            component,
            "failed requests",
            "5xx",
            "Sum",
            api,
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.valueOf(3), 1, "Translations fail: see the log of the function."))),
        signal(component, "latency", "Latency", "p90", api, Optional.empty()));
  }

  private static Signal signal(
      Component component,
      String what,
      String metric,
      String statistic,
      Map<String, Code> dimensions,
      Optional<Signal.Alarm> alarm) {
    return new Signal(
        component.id() + ": " + what, "AWS/ApiGateway", metric, dimensions, statistic, alarm);
  }
}
