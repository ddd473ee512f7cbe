package dev.stackprint.gcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What our classes register has the names and types of the schema, for every property of every
 * type.
 */
class WireNamesTest {
  private static final ProviderSchema SCHEMA = ProviderSchema.load();

  private final Map<String, Map<String, Object>> registered = new ConcurrentHashMap<>();

  @AfterEach
  void forgetTheEngine() {
    PulumiTest.cleanup();
  }

  @TestFactory
  Stream<DynamicTest> everyModule() {
    return SCHEMA.modules().stream()
        .map(module -> DynamicTest.dynamicTest(module, () -> checkModule(module)));
  }

  private void checkModule(String module) {
    registered.clear();
    var types = SCHEMA.resources(module);
    PulumiTest.withMocks(new Recording())
        .runTest(context -> types.forEach(WireNamesTest::register))
        .throwOnError();
    PulumiTest.cleanup();
    assertThat(registered.keySet())
        .containsExactlyInAnyOrderElementsOf(types.stream().map(ResourceType::token).toList());
    types.forEach(type -> assertSame(type.token(), type.inputs(), registered.get(type.token())));
  }

  private static void register(ResourceType type) {
    try {
      var resource = Class.forName(Samples.packageOf(type.module()) + "." + type.name());
      var args = Samples.args(type);
      resource
          .getConstructor(String.class, args.getClass(), CustomResourceOptions.class)
          .newInstance("sample", args, null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.token(), e);
    }
  }

  private static void assertSame(
      String path, SortedMap<String, Property> properties, Map<?, ?> values) {
    assertThat(values.keySet().stream().map(Object::toString))
        .as(path)
        .containsExactlyInAnyOrderElementsOf(properties.keySet());
    values.forEach(
        (name, value) -> {
          var property = properties.get(name);
          if (property.json()) {
            assertThat(value).as(path + "." + name).isInstanceOf(String.class);
          } else {
            assertSame(path + "." + name, property.type(), value);
          }
        });
  }

  private static void assertSame(String path, Type type, Object value) {
    if (type instanceof Type.ListOf list) {
      assertThat(value).as(path).isInstanceOf(List.class);
      assertSame(path, list.element(), ((List<?>) value).get(0));
    } else if (type instanceof Type.MapOf map) {
      assertThat(value).as(path).isInstanceOf(Map.class);
      assertSame(path, map.value(), ((Map<?, ?>) value).get("key"));
    } else if (type instanceof Type.ObjectOf object) {
      assertThat(value).as(path).isInstanceOf(Map.class);
      assertSame(path, SCHEMA.objectType(object).properties(), (Map<?, ?>) value);
    } else {
      assertThat(value)
          .as(path)
          .isInstanceOf(
              switch ((Type.Plain) type) {
                case STRING, ANY -> String.class;
                case INTEGER, NUMBER -> Number.class;
                case BOOLEAN -> Boolean.class;
                default -> Object.class;
              });
    }
  }

  private final class Recording implements Mocks {
    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      registered.put(args.type, args.inputs);
      return CompletableFuture.completedFuture(
          ResourceResult.of(Optional.of(args.name + "-id"), args.inputs));
    }
  }
}
