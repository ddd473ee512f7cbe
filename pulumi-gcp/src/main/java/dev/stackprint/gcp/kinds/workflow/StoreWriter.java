package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Store;
import dev.stackprint.rendering.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies a result to a store.
 *
 * @param asked what the blueprint asks for
 */
record StoreWriter(Store asked) implements StepWriter {

  @Override
  public String comment() {
    return "a copy of " + asked.original() + ".";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    String language = asked.each() ? "-\" + " + place.input() + ".language + \"." : ".";
    String stem =
        Expressions.string(asked.prefix()) + " + stem + \"/" + asked.original() + language + "\"";
    String bucket = Expressions.environment(Wiring.bucket(asked.to()));
    String copy = place.variable();
    Map<String, Object> result =
        Yaml.map(
            "bucket", Yaml.expression(bucket),
            "key", Yaml.expression(stem + " + " + place.suffix()));
    if (asked.each()) {
      result.put("language", Yaml.expression(place.input() + ".language"));
    }
    List<Map<String, Object>> steps = new ArrayList<>();
    steps.add(place.assign("name", copy, result));
    steps.add(copy("copy", place, place.input(), copy + ".key"));
    if (asked.data()) {
      steps.add(copy("copy_data", place, place.input() + ".data", stem + " + \"json\""));
    }
    return steps;
  }

  /** A document is copied within Cloud Storage, however large it is. */
  private Map<String, Object> copy(String does, Place place, String document, String key) {
    return place.call(
        does,
        Subworkflows.Name.POST,
        Yaml.map(
            "url",
            Yaml.expression(
                "\"https://storage.googleapis.com/storage/v1/b/\" + "
                    + document
                    + ".bucket + \"/o/\" + text.url_encode("
                    + document
                    + ".key) + \"/copyTo/b/\" + "
                    + place.variable()
                    + ".bucket + \"/o/\" + text.url_encode("
                    + key
                    + ")"),
            "body",
            Map.of()),
        place.variable() + "_copied");
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.environmentOfBucket(asked.to());
    if (!asked.original().equals(Workflow.SOURCE)) {
      wiring.workflowReadsResults();
    }
    wiring.workflowWrites(asked.to(), asked.prefix());
  }
}
