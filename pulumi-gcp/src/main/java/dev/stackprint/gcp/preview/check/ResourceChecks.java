package dev.stackprint.gcp.preview.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.values.ValueRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the resources that a program registered. */
public final class ResourceChecks {

  private static final String TYPE_PREFIX = "gcp:";
  private static final String PROVIDER_TYPE = "pulumi:providers:gcp";

  private final ProviderSchema schema;
  private final ValueRules rules;
  private final Path folder;

  /**
   * Makes the checks.
   *
   * @param schema what the provider's resources take
   * @param rules what the APIs take
   * @param folder the folder that the program ran in
   */
  public ResourceChecks(ProviderSchema schema, ValueRules rules, Path folder) {
    this.schema = schema;
    this.rules = rules;
    this.folder = folder;
  }

  /**
   * Returns all that is wrong.
   *
   * @param registrations the resources, each URN once
   * @param repeated resources whose URN another one had taken
   */
  public List<Finding> check(List<Registration> registrations, List<Registration> repeated) {
    List<Finding> found = new ArrayList<>();
    repeated.forEach(
        each ->
            found.add(
                new Finding(
                    Code.REPEATED_RESOURCE,
                    each,
                    each.urn() + " is registered twice",
                    Optional.of("Give one of the two another name."))));
    new LinkCheck(registrations, found).check();
    registrations.stream()
        .filter(Registration::custom)
        .forEach(registration -> checkInputs(registration, found));
    return found;
  }

  private void checkInputs(Registration registration, List<Finding> found) {
    String token = registration.type();
    if (!token.startsWith(TYPE_PREFIX) && !token.equals(PROVIDER_TYPE)) {
      found.add(
          new Finding(
              Code.UNCHECKED_RESOURCE,
              registration,
              registration.urn() + " is of a package that there is no schema of",
              Optional.empty()));
      return;
    }
    Optional<ResourceType> type = schema.resource(token);
    if (type.isPresent()) {
      new InputCheck(schema, folder, registration, found).check(type.get());
      checkValues(registration, found);
    } else {
      found.add(ofUnlistedType(registration));
    }
  }

  /** The schema lists a part of the provider's types: what is like none of them may be another. */
  private Finding ofUnlistedType(Registration registration) {
    Optional<String> hint = DidYouMean.hint(registration.type(), schema.tokens());
    return hint.isPresent()
        ? new Finding(
            Code.UNKNOWN_RESOURCE_TYPE,
            registration,
            registration.urn() + " is of a type that the provider does not have",
            hint)
        : new Finding(
            Code.UNCHECKED_RESOURCE,
            registration,
            registration.urn() + " is of a type that the schema does not list",
            Optional.empty());
  }

  private void checkValues(Registration registration, List<Finding> found) {
    rules
        .check(registration.type(), PlainValues.of(registration.inputs()))
        .forEach(
            objection ->
                found.add(
                    new Finding(
                        Code.INPUT_VALUE,
                        registration,
                        objection.path() + " of " + registration.urn() + ": " + objection.message(),
                        Optional.empty())));
  }
}
