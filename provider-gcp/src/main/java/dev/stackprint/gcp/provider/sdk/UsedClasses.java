package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which classes of the provider's API a program needs: those it names, and those that these use.
 */
final class UsedClasses {
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\bcom\\.pulumi\\.gcp((?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*)");
  private static final String UTILITIES = JavaNames.ROOT + ".Utilities";

  /** Classes that use no other. */
  private static final Set<String> ALONE = Set.of("Config", "Utilities");

  private static final String INPUTS = ".inputs";

  private final ProviderSchema schema;
  private final SortedSet<String> found = new TreeSet<>();

  UsedClasses(ProviderSchema schema) {
    this.schema = schema;
  }

  /** The qualified names of all classes that some sources need. */
  SortedSet<String> of(Collection<String> sources) {
    for (var source : sources) {
      var name = CLASS_NAME.matcher(source);
      while (name.find()) {
        addNamed(name.group(1), name.group(2));
      }
    }
    return Collections.unmodifiableSortedSet(found);
  }

  private void addNamed(String packageName, String className) {
    if (packageName.isEmpty() && ALONE.contains(className)) {
      found.add(JavaNames.ROOT + "." + className);
    } else if (packageName.endsWith(INPUTS)) {
      addObject(new Type.ObjectOf(module(packageName), withoutArgs(className)));
    } else {
      addResource(module(packageName), className);
    }
  }

  private static String module(String packageName) {
    var name =
        packageName.endsWith(INPUTS)
            ? packageName.substring(0, packageName.length() - INPUTS.length())
            : packageName;
    return name.isEmpty() ? ResourceType.PROVIDER : name.substring(1);
  }

  private static String withoutArgs(String className) {
    return className.endsWith("Args")
        ? className.substring(0, className.length() - "Args".length())
        : className;
  }

  private void addResource(String module, String className) {
    var type =
        schema.resources(module).stream()
            .filter(
                resource ->
                    resource.name().equals(className)
                        || JavaNames.argsOf(resource.name()).equals(className))
            .findFirst()
            .orElseThrow(() -> missing(JavaNames.packageOf(module) + "." + className));
    var packageName = JavaNames.packageOf(module) + ".";
    if (found.add(packageName + type.name())) {
      found.add(packageName + JavaNames.argsOf(type.name()));
      found.add(UTILITIES);
      addTypesOf(type.inputs().values());
    }
  }

  private void addObject(Type.ObjectOf reference) {
    var name =
        JavaNames.inputsPackageOf(reference.module()) + "." + JavaNames.argsOf(reference.name());
    if (found.add(name)) {
      addTypesOf(schema.objectType(reference).properties().values());
    }
  }

  private void addTypesOf(Collection<Property> properties) {
    properties.forEach(property -> addType(property.type()));
  }

  private void addType(Type type) {
    if (type instanceof Type.ListOf list) {
      addType(list.element());
    } else if (type instanceof Type.MapOf map) {
      addType(map.value());
    } else if (type instanceof Type.ObjectOf object) {
      addObject(object);
    }
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(
        "the schema of the provider has no " + name + "; schema/resources.txt lists what it has");
  }
}
