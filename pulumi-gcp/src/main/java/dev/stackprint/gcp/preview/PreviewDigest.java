package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.preview.registration.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A preview in the shape of {@code pulumi preview --json}. What only a provider or a stack's state
 * can tell is left out.
 */
public final class PreviewDigest {

  private static final String CREATE = "create";

  private PreviewDigest() {}

  /**
   * Returns a preview as maps and lists.
   *
   * @param plan what was previewed
   * @param duration how long it took
   */
  public static Map<String, Object> of(PreviewResult result, Plan plan, Duration duration) {
    Map<String, Object> digest = new LinkedHashMap<>();
    digest.put("config", PreviewStack.config(plan));
    digest.put("steps", result.registrations().stream().map(each -> step(each, result)).toList());
    List<Map<String, Object>> diagnostics = new ArrayList<>();
    result.findings().forEach(each -> diagnostics.add(diagnostic(each)));
    result.logs().forEach(each -> diagnostics.add(diagnostic(each)));
    putUnlessEmpty(digest, "diagnostics", diagnostics);
    digest.put("duration", duration.toNanos());
    digest.put("changeSummary", Map.of(CREATE, result.registrations().size()));
    return digest;
  }

  private static Map<String, Object> step(Registration resource, PreviewResult result) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("op", CREATE);
    step.put("urn", resource.urn());
    putUnlessEmpty(step, "provider", resource.provider());
    step.put("newState", state(resource, result));
    step.put("detailedDiff", null);
    return step;
  }

  private static Map<String, Object> state(Registration resource, PreviewResult result) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("urn", resource.urn());
    state.put("custom", resource.custom());
    state.put("type", resource.type());
    putUnlessEmpty(state, "inputs", PropertyJson.of(resource.inputs()));
    if (resource.isStack()) {
      putUnlessEmpty(state, "outputs", PropertyJson.of(result.outputs()));
    }
    putUnlessEmpty(state, "parent", resource.parent());
    putIfSet(state, "protect", resource.protect());
    putUnlessEmpty(state, "dependencies", resource.dependencies());
    putUnlessEmpty(state, "provider", resource.provider());
    putUnlessEmpty(state, "propertyDependencies", resource.propertyDependencies());
    putUnlessEmpty(state, "additionalSecretOutputs", resource.secretOutputs());
    putIfSet(state, "retainOnDelete", resource.retainOnDelete());
    return state;
  }

  private static Map<String, Object> diagnostic(Diagnostic finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("prefix", finding.origin() + ": " + finding.code() + ": ");
    json.put("message", finding.message());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static Map<String, Object> diagnostic(LogLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    putUnlessEmpty(json, "urn", line.urn());
    json.put("message", line.message());
    json.put("severity", line.severity().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static void putUnlessEmpty(Map<String, Object> json, String key, Object value) {
    boolean empty =
        value instanceof Map<?, ?> map
            ? map.isEmpty()
            : value instanceof List<?> list ? list.isEmpty() : value.equals("");
    if (!empty) {
      json.put(key, value);
    }
  }

  private static void putIfSet(Map<String, Object> json, String key, boolean value) {
    if (value) {
      json.put(key, true);
    }
  }
}
