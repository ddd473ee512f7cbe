package dev.stackprint.gcp.sdk;

import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.StringAsset;
import dev.stackprint.gcp.provider.ObjectType;
import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.Type;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes arguments with every property that the schema has, through the builders of our classes. */
final class Samples {
  private static final ProviderSchema SCHEMA = ProviderSchema.load();

  private static final Set<String> RESERVED = Set.of("clone", "default", "interface", "transient");

  private Samples() {}

  /** All arguments of a resource. */
  static Object args(ResourceType type) {
    return build(packageOf(type.module()) + "." + type.name() + "Args", type.inputs().values());
  }

  static String packageOf(String module) {
    return module.equals(ResourceType.PROVIDER) ? "com.pulumi.gcp" : "com.pulumi.gcp." + module;
  }

  private static Object object(ObjectType type) {
    return build(
        packageOf(type.module()) + ".inputs." + type.name() + "Args", type.properties().values());
  }

  private static Object build(String className, Collection<Property> properties) {
    try {
      var builder = Class.forName(className).getMethod("builder").invoke(null);
      for (var property : properties) {
        var name = property.name() + (RESERVED.contains(property.name()) ? "_" : "");
        builder
            .getClass()
            .getMethod(name, javaClass(property.type()))
            .invoke(builder, value(property.type()));
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(className, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className, e);
    }
  }

  private static Class<?> javaClass(Type type) throws ClassNotFoundException {
    if (type instanceof Type.ListOf) {
      return List.class;
    }
    if (type instanceof Type.MapOf) {
      return Map.class;
    }
    if (type instanceof Type.ObjectOf object) {
      return Class.forName(packageOf(object.module()) + ".inputs." + object.name() + "Args");
    }
    return switch ((Type.Plain) type) {
      case STRING -> String.class;
      case INTEGER -> Integer.class;
      case NUMBER -> Double.class;
      case BOOLEAN -> Boolean.class;
      case ANY -> Object.class;
      case ASSET -> Class.forName("com.pulumi.asset.Asset");
      case ARCHIVE -> Class.forName("com.pulumi.asset.Archive");
      case ASSET_OR_ARCHIVE -> Class.forName("com.pulumi.asset.AssetOrArchive");
      case OPAQUE -> throw new IllegalArgumentException("an input is opaque");
    };
  }

  private static Object value(Type type) {
    if (type instanceof Type.ListOf list) {
      return List.of(value(list.element()));
    }
    if (type instanceof Type.MapOf map) {
      return Map.of("key", value(map.value()));
    }
    if (type instanceof Type.ObjectOf object) {
      return object(SCHEMA.objectType(object));
    }
    return switch ((Type.Plain) type) {
      case STRING, ANY -> "text";
      case INTEGER -> 1;
      case NUMBER -> 1.5;
      case BOOLEAN -> true;
      case ASSET, ASSET_OR_ARCHIVE -> new StringAsset("text");
      case ARCHIVE -> new AssetArchive(Map.of());
      case OPAQUE -> throw new IllegalArgumentException("an input is opaque");
    };
  }
}
