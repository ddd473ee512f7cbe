package dev.stackprint.gcp.preview;

import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Archive;
import dev.stackprint.gcp.preview.registration.PropertyValue.Asset;
import dev.stackprint.gcp.preview.registration.PropertyValue.AssetsContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Content;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.PathContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.ResourceReference;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.PropertyValue.TextContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.UriContent;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns values into what JSON can hold, as Pulumi's CLI prints them. */
public final class PropertyJson {

  /** What is printed in place of a value that is not known. */
  public static final String UNKNOWN = Signature.UNKNOWN;

  private static final String HIDDEN = "[secret]";

  private PropertyJson() {}

  /** Returns an object's fields; what is null is left out. */
  static SortedMap<String, Object> of(Fields fields) {
    return of(fields.fields());
  }

  private static SortedMap<String, Object> of(Map<String, PropertyValue> fields) {
    SortedMap<String, Object> json = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (value != Blank.NULL) {
            json.put(name, of(value));
          }
        });
    return json;
  }

  /** Returns a value; secrets are hidden. */
  public static Object of(PropertyValue value) {
    if (value instanceof Text text) {
      return text.text();
    }
    if (value instanceof Flag flag) {
      return flag.flag();
    }
    if (value instanceof PropertyValue.Number number) {
      return number.isWhole() ? (Object) (long) number.number() : (Object) number.number();
    }
    if (value instanceof Items items) {
      return items.items().stream().map(PropertyJson::of).toList();
    }
    if (value instanceof Fields fields) {
      return of(fields);
    }
    if (value instanceof Asset asset) {
      return content(Signature.ASSET, asset.content());
    }
    if (value instanceof Archive archive) {
      return content(Signature.ARCHIVE, archive.content());
    }
    if (value instanceof ResourceReference reference) {
      return reference(reference);
    }
    return value instanceof Secret ? HIDDEN : UNKNOWN;
  }

  private static SortedMap<String, Object> content(String signature, Content content) {
    SortedMap<String, Object> json = new TreeMap<>(Map.of(Signature.KEY, signature));
    if (content instanceof PathContent path) {
      json.put("path", path.path());
    } else if (content instanceof UriContent uri) {
      json.put("uri", uri.uri());
    } else if (content instanceof TextContent text) {
      json.put("text", text.text());
    } else if (content instanceof AssetsContent assets) {
      json.put("assets", of(assets.assets()));
    }
    return json;
  }

  private static SortedMap<String, Object> reference(ResourceReference reference) {
    SortedMap<String, Object> json = new TreeMap<>();
    json.put(Signature.KEY, Signature.RESOURCE);
    json.put("urn", reference.urn());
    json.put("id", reference.id().orElse(""));
    return json;
  }
}
