package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A type as Java writes it.
 *
 * @param text as {@code List<BucketLifecycleRuleArgs>}
 * @param imports the classes in it that are of the provider's API
 * @param refs the classes in it, each once
 * @param tree how they are put together, each by its place among the refs: {@code [0,1]}
 */
record JavaType(String text, List<String> imports, List<String> refs, String tree) {

  JavaType {
    imports = List.copyOf(imports);
    refs = List.copyOf(refs);
  }

  static JavaType of(Type type) {
    var refs = new ArrayList<String>();
    var tree = tree(type, refs);
    return new JavaType(
        text(type), imports(type), refs, tree.startsWith("[") ? tree : "[" + tree + "]");
  }

  boolean hasGenericParts() {
    return text.contains("<");
  }

  private static String text(Type type) {
    if (type instanceof Type.ListOf list) {
      return "List<" + text(list.element()) + ">";
    }
    if (type instanceof Type.MapOf map) {
      return "Map<String, " + text(map.value()) + ">";
    }
    return name(type);
  }

  private static String tree(Type type, List<String> refs) {
    if (type instanceof Type.ListOf list) {
      var self = index("List", refs);
      return "[" + self + "," + tree(list.element(), refs) + "]";
    }
    if (type instanceof Type.MapOf map) {
      var self = index("Map", refs);
      return "[" + self + "," + index("String", refs) + "," + tree(map.value(), refs) + "]";
    }
    return Integer.toString(index(name(type), refs));
  }

  private static int index(String name, List<String> refs) {
    if (!refs.contains(name)) {
      refs.add(name);
    }
    return refs.indexOf(name);
  }

  private static String name(Type type) {
    if (type instanceof Type.ObjectOf object) {
      return JavaNames.argsOf(object.name());
    }
    return switch ((Type.Plain) type) {
      case STRING -> "String";
      case INTEGER -> "Integer";
      case NUMBER -> "Double";
      case BOOLEAN -> "Boolean";
      case ANY -> "Object";
      case ASSET -> "Asset";
      case ARCHIVE -> "Archive";
      case ASSET_OR_ARCHIVE -> "AssetOrArchive";
      case OPAQUE -> throw new IllegalArgumentException("no class for an object of unknown type");
    };
  }

  private static List<String> imports(Type type) {
    if (type instanceof Type.ListOf list) {
      return imports(list.element());
    }
    if (type instanceof Type.MapOf map) {
      return imports(map.value());
    }
    return type instanceof Type.ObjectOf object
        ? List.of(
            JavaNames.inputsPackageOf(object.module()) + "." + JavaNames.argsOf(object.name()))
        : List.of();
  }
}
