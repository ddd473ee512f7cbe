package dev.stackprint.gcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.maven.MavenSdk;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Our classes have the constructors, methods and overloads of those on Maven Central, but where the
 * provider itself has changed since; and all that differs is known to {@link MavenSdk}.
 */
class SameAsOnMavenTest {
  private static final ProviderSchema SCHEMA = ProviderSchema.load();

  @TestFactory
  Stream<DynamicTest> everyModule() {
    return SCHEMA.modules().stream()
        .map(module -> DynamicTest.dynamicTest(module, () -> compareModule(module)));
  }

  @Test
  void thereIsEnoughToCompare() {
    var compared =
        SCHEMA.tokens().stream()
            .map(token -> SCHEMA.resource(token).orElseThrow())
            .filter(type -> MavenClasses.find(nameOf(type)).isPresent())
            .count();
    assertThat(compared).isGreaterThan(150);
  }

  private static void compareModule(String module) throws ClassNotFoundException {
    for (var type : SCHEMA.resources(module)) {
      compareResource(nameOf(type));
      compareArgs(nameOf(type) + "Args");
    }
    for (var type : SCHEMA.objectTypes(module)) {
      compareArgs(packageOf(module) + ".inputs." + type.name() + "Args");
    }
  }

  private static void compareResource(String name) throws ClassNotFoundException {
    var theirs = MavenClasses.find(name);
    if (theirs.isEmpty()) {
      return;
    }
    var ours = Class.forName(name);
    assertThat(constructors(ours)).as(name).isEqualTo(constructors(theirs.get()));
    assertThat(ours.getSuperclass().getName()).isEqualTo(theirs.get().getSuperclass().getName());
    compareMembers(methods(ours), methods(theirs.get()), member -> reading(name, member));
  }

  private static void compareArgs(String name) throws ClassNotFoundException {
    var theirs = MavenClasses.find(name);
    if (theirs.isEmpty()) {
      return;
    }
    var ours = Class.forName(name);
    assertThat(constructors(ours)).as(name).isEqualTo(constructors(theirs.get()));
    assertThat(fields(ours)).as(name).isEqualTo(fields(theirs.get()));
    var ourBuilder = Class.forName(name + "$Builder");
    var theirBuilder = MavenClasses.find(name + "$Builder").orElseThrow();
    assertThat(constructors(ourBuilder)).as(name).isEqualTo(constructors(theirBuilder));
    compareMembers(methods(ourBuilder), methods(theirBuilder), member -> building(name, member));
  }

  /** Each member is there with all its overloads, or said to be missing. */
  private static void compareMembers(
      Map<String, Set<String>> ours,
      Map<String, Set<String>> theirs,
      Function<String, String> programUsing) {
    assertThat(ours).isNotEmpty();
    ours.forEach(
        (member, signatures) -> {
          var program = programUsing.apply(member);
          if (!signatures.equals(theirs.get(member))) {
            assertThat(MavenSdk.lacks(List.of(program)))
                .as(program + " " + signatures + " is not " + theirs.get(member))
                .isNotEmpty();
          }
        });
  }

  private static String building(String className, String member) {
    return program(className, simpleName(className) + ".builder()." + member + "(null)");
  }

  private static String reading(String className, String member) {
    return program(className, "f(" + simpleName(className) + "::" + member + ")");
  }

  private static String program(String className, String expression) {
    return "import " + className + "; class Program { Object object = " + expression + "; }";
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static Set<String> constructors(Class<?> type) {
    return Arrays.stream(type.getConstructors())
        .map(SameAsOnMavenTest::parameters)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fields(Class<?> type) {
    return Arrays.stream(type.getFields())
        .map(field -> field.getGenericType() + " " + field.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> methods(Class<?> type) {
    var methods = new TreeMap<String, Set<String>>();
    for (var method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        methods
            .computeIfAbsent(method.getName(), unknown -> new TreeSet<>())
            .add(signature(method));
      }
    }
    return methods;
  }

  private static String signature(Method method) {
    return Modifier.toString(method.getModifiers() & ~Modifier.TRANSIENT)
        + " "
        + method.getGenericReturnType().getTypeName()
        + " "
        + parameters(method);
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getGenericParameterTypes())
        .map(parameter -> parameter.getTypeName())
        .collect(Collectors.joining(", ", "(", executable.isVarArgs() ? "...)" : ")"));
  }

  private static String nameOf(ResourceType type) {
    return packageOf(type.module()) + "." + type.name();
  }

  private static String packageOf(String module) {
    return module.equals(ResourceType.PROVIDER) ? "com.pulumi.gcp" : "com.pulumi.gcp." + module;
  }
}
