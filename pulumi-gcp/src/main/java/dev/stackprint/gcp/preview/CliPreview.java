package dev.stackprint.gcp.preview;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.toolchain.ToolFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Pulumi's CLI says of a preview.
 *
 * @param json what it printed
 * @param result the same, read; the stack has no outputs, since the CLI tells none in a preview
 */
public record CliPreview(String json, PreviewResult result) {

  static CliPreview of(String json) throws ToolFailure {
    try {
      return new CliPreview(json, read(json));
    } catch (InvalidProtocolBufferException e) {
      throw new ToolFailure("pulumi preview printed no JSON", json);
    }
  }

  /** Returns a failure with the errors of what the CLI printed, instead of all of its JSON. */
  static ToolFailure explained(ToolFailure failure) {
    int begin = failure.output().indexOf('{');
    int end = failure.output().lastIndexOf('}');
    if (begin < 0 || end < begin) {
      return failure;
    }
    try {
      String told =
          read(failure.output().substring(begin, end + 1)).logs().stream()
              .filter(line -> line.severity() == Severity.ERROR)
              .map(line -> line.message() + System.lineSeparator())
              .collect(Collectors.joining());
      String besides = failure.output().substring(end + 1).stripLeading();
      return new ToolFailure(failure.getMessage(), told + besides);
    } catch (InvalidProtocolBufferException e) {
      return failure;
    }
  }

  private static PreviewResult read(String json) throws InvalidProtocolBufferException {
    Struct.Builder digest = Struct.newBuilder();
    JsonFormat.parser().merge(json, digest);
    Fields fields = Structs.read(digest.build());
    List<Registration> registrations = new ArrayList<>();
    Fields outputs = Fields.NONE;
    for (Fields step : objects(fields, "steps")) {
      Fields state = object(step, "newState");
      Registration registration = registration(step, state);
      registrations.add(registration);
      if (registration.isStack()) {
        outputs = object(state, "outputs");
      }
    }
    return new PreviewResult(
        registrations,
        outputs,
        List.of(),
        objects(fields, "diagnostics").stream().map(CliPreview::line).toList());
  }

  private static Registration registration(Fields step, Fields state) {
    String urn = text(step, "urn");
    SortedMap<String, List<String>> sources = new TreeMap<>();
    object(state, "propertyDependencies")
        .fields()
        .keySet()
        .forEach(input -> sources.put(input, texts(object(state, "propertyDependencies"), input)));
    return new Registration(
        urn,
        text(state, "type"),
        new Urn(urn).name(),
        flag(state, "custom"),
        text(state, "parent"),
        text(state, "provider"),
        object(state, "inputs"),
        texts(state, "dependencies"),
        sources,
        flag(state, "protect"),
        flag(state, "retainOnDelete"),
        texts(state, "additionalSecretOutputs"));
  }

  private static LogLine line(Fields diagnostic) {
    Severity severity =
        switch (text(diagnostic, "severity")) {
          case "error" -> Severity.ERROR;
          case "warning" -> Severity.WARNING;
          case "debug" -> Severity.DEBUG;
          default -> Severity.INFO;
        };
    return new LogLine(
        severity,
        (text(diagnostic, "prefix") + text(diagnostic, "message")).strip(),
        text(diagnostic, "urn"));
  }

  private static List<Fields> objects(Fields fields, String name) {
    return items(fields, name).stream()
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast)
        .toList();
  }

  private static List<String> texts(Fields fields, String name) {
    return items(fields, name).stream()
        .filter(Text.class::isInstance)
        .map(each -> ((Text) each).text())
        .toList();
  }

  private static List<PropertyValue> items(Fields fields, String name) {
    return fields.get(name).orElse(null) instanceof Items items ? items.items() : List.of();
  }

  private static Fields object(Fields fields, String name) {
    return fields.get(name).orElse(null) instanceof Fields object ? object : Fields.NONE;
  }

  private static String text(Fields fields, String name) {
    return fields.get(name).orElse(null) instanceof Text text ? text.text() : "";
  }

  private static boolean flag(Fields fields, String name) {
    return fields.get(name).orElse(null) instanceof Flag flag && flag.flag();
  }
}
