package dev.stackprint.cli;

import dev.stackprint.gcp.preview.LogLine;
import dev.stackprint.gcp.preview.PreviewResult;
import dev.stackprint.gcp.preview.PreviewTree;
import dev.stackprint.gcp.preview.PropertyJson;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.Locale;
import java.util.SortedMap;

/** A preview for people: a tree of resources, how many there are of each type, the outputs. */
final class PreviewReport {

  private static final String UNKNOWN = "(known after the deployment)";

  private PreviewReport() {}

  static String text(PreviewResult result) {
    StringBuilder text = new StringBuilder();
    for (LogLine line : result.logs()) {
      text.append(line.severity().name().toLowerCase(Locale.ROOT))
          .append(": ")
          .append(line.message())
          .append(System.lineSeparator());
    }
    text.append(tree(result))
        .append(System.lineSeparator())
        .append(counts(PreviewTree.count(result.registrations())));
    if (!result.outputs().fields().isEmpty()) {
      text.append(System.lineSeparator()).append(outputs(result.outputs()));
    }
    return text.toString();
  }

  private static Table tree(PreviewResult result) {
    Table table = new Table("plan", "resource", "name", "");
    new PreviewTree(result.registrations())
        .rows()
        .forEach(
            row ->
                table.row(
                    "+ create",
                    row.branch() + row.resource().type(),
                    row.resource().name(),
                    note(row.resource())));
    return table;
  }

  /** Says what becomes of a resource when the stack is destroyed, if not the usual. */
  private static String note(Registration resource) {
    if (resource.protect()) {
      return "protected";
    }
    return resource.retainOnDelete() ? "kept when destroyed" : "";
  }

  private static Table counts(SortedMap<String, Integer> counts) {
    Table table = new Table("resource type", "count");
    counts.forEach((type, count) -> table.row(type, count.toString()));
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    table.row("total", Integer.toString(total));
    return table;
  }

  private static Table outputs(Fields outputs) {
    Table table = new Table("output", "value");
    outputs.fields().forEach((name, value) -> table.row(name, describe(value)));
    return table;
  }

  private static String describe(PropertyValue value) {
    if (value == Blank.UNKNOWN) {
      return UNKNOWN;
    }
    if (value instanceof Secret) {
      return "(secret)";
    }
    return value instanceof Text text
        ? text.text()
        : Json.line(PropertyJson.of(value)).replace('"' + PropertyJson.UNKNOWN + '"', UNKNOWN);
  }
}
