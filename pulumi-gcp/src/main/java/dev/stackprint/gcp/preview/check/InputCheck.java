package dev.stackprint.gcp.preview.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Archive;
import dev.stackprint.gcp.preview.registration.PropertyValue.Asset;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.Type;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Checks the inputs of one resource, at any depth. */
final class InputCheck {

  private final ProviderSchema schema;
  private final Registration resource;
  private final FileCheck files;
  private final List<Finding> found;

  InputCheck(
      ProviderSchema schema,
      java.nio.file.Path folder,
      Registration resource,
      List<Finding> found) {
    this.schema = schema;
    this.resource = resource;
    this.files = new FileCheck(folder);
    this.found = found;
  }

  void check(ResourceType type) {
    checkFields(Path.ROOT, resource.inputs(), type.inputs());
  }

  private void checkFields(Path path, Fields value, SortedMap<String, Property> properties) {
    value
        .fields()
        .forEach(
            (name, field) -> {
              Property property = properties.get(name);
              if (property == null) {
                report(
                    Code.UNKNOWN_INPUT,
                    path.key(name) + " of " + resource.urn() + " is nothing that it takes",
                    DidYouMean.hint(name, properties.keySet()));
              } else {
                checkProperty(path.key(name), field, property);
              }
            });
    properties.values().stream()
        .filter(Property::required)
        .filter(property -> isMissing(value.fields().get(property.name())))
        .forEach(
            property ->
                report(
                    Code.MISSING_INPUT,
                    path.key(property.name()) + " of " + resource.urn() + " is missing"));
  }

  private static boolean isMissing(PropertyValue value) {
    return value == null || value.revealed() == Blank.NULL;
  }

  private void checkProperty(Path path, PropertyValue value, Property property) {
    PropertyValue revealed = value.revealed();
    if (revealed instanceof Blank) {
      return;
    }
    if (property.secret() && !(value instanceof Secret)) {
      report(
          Code.PLAIN_SECRET,
          path + " of " + resource.urn() + " is a secret in plain text",
          Optional.of(
              "Pass it as Output.ofSecret(...), or from the configuration's requireSecret."));
    }
    if (!property.json()) {
      checkValue(path, revealed, property.type());
    } else if (revealed instanceof Text text) {
      JsonText.read(text.text())
          .ifPresentOrElse(
              read -> checkValue(path, read, property.type()),
              () ->
                  report(
                      Code.INPUT_TYPE,
                      path + " of " + resource.urn() + " takes JSON, not " + words(revealed)));
    } else {
      wrongType(path, revealed, property.type());
    }
  }

  private void checkValue(Path path, PropertyValue value, Type type) {
    PropertyValue revealed = value.revealed();
    if (revealed instanceof Blank) {
      return;
    }
    if (type instanceof Type.Plain plain) {
      checkPlain(path, revealed, plain);
    } else if (type instanceof Type.ListOf list && revealed instanceof Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        checkValue(path.index(i), items.items().get(i), list.element());
      }
    } else if (type instanceof Type.MapOf map && revealed instanceof Fields fields) {
      fields.fields().forEach((key, field) -> checkValue(path.key(key), field, map.value()));
    } else if (type instanceof Type.ObjectOf object && revealed instanceof Fields fields) {
      checkFields(path, fields, schema.objectType(object).properties());
    } else {
      wrongType(path, revealed, type);
    }
  }

  private void checkPlain(Path path, PropertyValue value, Type.Plain type) {
    boolean fits =
        switch (type) {
          case STRING -> value instanceof Text || value instanceof PropertyValue.ResourceReference;
          case INTEGER -> value instanceof PropertyValue.Number number && number.isWhole();
          case NUMBER -> value instanceof PropertyValue.Number;
          case BOOLEAN -> value instanceof PropertyValue.Flag;
          case ASSET -> value instanceof Asset;
          case ARCHIVE -> value instanceof Archive;
          case ASSET_OR_ARCHIVE -> value instanceof Asset || value instanceof Archive;
          case ANY, OPAQUE -> true;
        };
    if (!fits) {
      wrongType(path, value, type);
    }
    for (String missing : files.missing(value)) {
      report(
          Code.MISSING_FILE,
          path + " of " + resource.urn() + " is " + missing + ", which does not exist",
          Optional.of("A path begins in the project's folder."));
    }
  }

  private void wrongType(Path path, PropertyValue value, Type type) {
    report(
        Code.INPUT_TYPE,
        path + " of " + resource.urn() + " takes " + words(type) + ", not " + words(value));
  }

  private static String words(Type type) {
    if (type instanceof Type.Plain plain) {
      return switch (plain) {
        case STRING -> "text";
        case INTEGER -> "a whole number";
        case NUMBER -> "a number";
        case BOOLEAN -> "true or false";
        case ASSET -> "a file";
        case ARCHIVE -> "an archive";
        case ASSET_OR_ARCHIVE -> "a file or an archive";
        case ANY, OPAQUE -> "any value";
      };
    }
    return type instanceof Type.ListOf ? "a list" : "an object";
  }

  private static String words(PropertyValue value) {
    if (value instanceof Text) {
      return "text";
    }
    if (value instanceof PropertyValue.Number number) {
      return number.isWhole() ? "a number" : "a fraction";
    }
    if (value instanceof PropertyValue.Flag) {
      return "true or false";
    }
    if (value instanceof Items) {
      return "a list";
    }
    if (value instanceof Fields) {
      return "an object";
    }
    return value instanceof Asset
        ? "a file"
        : value instanceof Archive ? "an archive" : "a resource";
  }

  private void report(Code code, String message) {
    report(code, message, Optional.empty());
  }

  private void report(Code code, String message, Optional<String> hint) {
    found.add(new Finding(code, resource, message, hint));
  }
}
