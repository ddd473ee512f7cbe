package dev.stackprint.gcp.provider.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueRulesPropertiesTest {
  private static final ProviderSchema SCHEMA = ProviderSchema.load();
  private static final ValueRules RULES = ValueRules.load();

  /** A preview checks whatever a program registers, of the right type or not. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whateverIsRegisteredIsChecked(@ForAll("registrations") Registration registration) {
    assertThatCode(() -> RULES.check(registration.token, registration.inputs))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aFindingIsOfAValueThatIsFoundWrongAlone(@ForAll("registrations") Registration registration) {
    for (var finding : RULES.check(registration.token, registration.inputs)) {
      var name = finding.path().split("[.\\[]")[0];
      assertThat(RULES.check(registration.token, name, registration.inputs.get(name)))
          .contains(finding);
    }
  }

  record Registration(String token, Map<String, Object> inputs) {}

  @Provide
  Arbitrary<Registration> registrations() {
    return Arbitraries.of(SCHEMA.tokens())
        .flatMap(token -> inputs(SCHEMA.resource(token).orElseThrow()));
  }

  private static Arbitrary<Registration> inputs(ResourceType type) {
    var names = Arbitraries.of(type.inputs().keySet());
    return Arbitraries.maps(names, values(names))
        .ofMaxSize(6)
        .map(inputs -> new Registration(type.token(), new HashMap<>(inputs)));
  }

  private static Arbitrary<Object> values(Arbitrary<String> names) {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(70).asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    Arbitrary<Object> lists = plain.list().ofMaxSize(3).asGeneric();
    Arbitrary<Object> maps =
        Combinators.combine(names, plain, lists)
            .as(
                (name, one, many) ->
                    Map.of(name, one, name + "2", many, "key", List.of(Map.of(name, one))));
    return Arbitraries.oneOf(plain, lists, maps);
  }
}
