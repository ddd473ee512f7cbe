package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.Collection;
import java.util.List;

/**
 * A class of arguments.
 *
 * @param purpose what its Javadoc says
 * @param imports classes of the provider's API that it uses
 */
record ArgsView(
    Code packageName, Code className, Code purpose, List<Code> imports, List<Input> inputs) {

  static ArgsView of(
      String packageName, String className, Code purpose, Collection<Property> properties) {
    var inputs = properties.stream().map(Input::of).toList();
    return new ArgsView(
        JavaCode.packageName(packageName),
        JavaCode.identifier(className),
        purpose,
        inputs.stream()
            .flatMap(input -> input.imports().stream())
            .filter(name -> !name.equals(packageName + "." + simpleName(name)))
            .distinct()
            .map(JavaCode::packageName)
            .toList(),
        inputs);
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
