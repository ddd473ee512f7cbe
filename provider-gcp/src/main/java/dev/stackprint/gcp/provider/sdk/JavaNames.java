package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.ResourceType;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of packages, classes and members. */
final class JavaNames {
  static final String ROOT = "com.pulumi.gcp";

  /** What every object has already. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private JavaNames() {}

  static String packageOf(String module) {
    return module.equals(ResourceType.PROVIDER) ? ROOT : ROOT + "." + module;
  }

  static String inputsPackageOf(String module) {
    return packageOf(module) + ".inputs";
  }

  static String argsOf(String name) {
    return name + "Args";
  }

  /** The name of the member for a property: {@code interface_} for {@code interface}. */
  static String member(String property) {
    return SourceVersion.isKeyword(property) || OF_OBJECT.contains(property)
        ? property + "_"
        : property;
  }

  static String path(String qualifiedName) {
    return qualifiedName.replace('.', '/') + ".java";
  }
}
