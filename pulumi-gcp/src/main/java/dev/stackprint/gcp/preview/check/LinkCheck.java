package dev.stackprint.gcp.preview.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks that the resources that a resource names are there. */
final class LinkCheck {

  private final Map<String, Registration> registered = new TreeMap<>();
  private final List<Finding> found;

  LinkCheck(List<Registration> registrations, List<Finding> found) {
    registrations.forEach(each -> registered.put(each.urn(), each));
    this.found = found;
  }

  void check() {
    registered.values().forEach(this::check);
  }

  private void check(Registration resource) {
    if (!resource.parent().isEmpty()) {
      expect(resource, "the parent", resource.parent());
    }
    resource.dependencies().forEach(urn -> expect(resource, "the dependency", urn));
    if (!resource.provider().isEmpty()) {
      checkProvider(resource);
    }
  }

  private void checkProvider(Registration resource) {
    String urn = resource.providerUrn();
    expect(resource, "the provider", urn);
    String pack = resource.type().substring(0, Math.max(0, resource.type().indexOf(':')));
    Registration provider = registered.get(urn);
    if (provider != null && !provider.type().equals(Registration.PROVIDER_TYPE + pack)) {
      report(
          resource, resource.urn() + " takes " + urn + " for its provider, which is none for it");
    }
  }

  private void expect(Registration resource, String role, String urn) {
    if (!registered.containsKey(urn)) {
      report(resource, resource.urn() + " names " + role + " " + urn + ", which is not registered");
    }
  }

  private void report(Registration resource, String message) {
    found.add(new Finding(Code.UNREGISTERED_RESOURCE, resource, message, Optional.empty()));
  }
}
