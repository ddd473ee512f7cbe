package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what an endpoint of Vertex AI cannot do, or not by what Pulumi can set of it. */
final class ModelEndpointCheck {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final ModelEndpoint endpoint;
  private final Properties properties;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  ModelEndpointCheck(Component component, Plan plan) {
    this.endpoint = new ModelEndpoint(component, plan);
    this.properties = component.properties();
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings() {
    ModelPlacement placement = endpoint.placement();
    checkWeights();
    checkToken();
    checkCopies(placement);
    checkKey();
    checkServer();
    endpoint.network().ifPresent(this::checkNetwork);
    return Stream.of(placement.findings(), found.sorted(), quotas(placement))
        .flatMap(List::stream)
        .toList();
  }

  private List<Diagnostic> quotas(ModelPlacement placement) {
    return placement
        .ifPlaced()
        .map(
            placed ->
                QuotaNote.of(
                    QuotaUse.VERTEX_SERVING,
                    placed.shape(),
                    endpoint.copies().most(),
                    properties,
                    "accelerator",
                    path,
                    endpoint.plan()))
        .orElse(List.of());
  }

  private void checkWeights() {
    if (properties.has("weights")) {
      limit(
          path.key("weights"),
          properties.origin("weights"),
          "A model that is deployed from Model Garden takes its weights from Hugging Face",
          "Leave `weights` out, and name a repository of Hugging Face's as `model`");
    }
  }

  private void checkToken() {
    String token = properties.optionalText(ModelEndpointKind.TOKEN).orElse("token");
    if (!NAME.matcher(token).matches()) {
      limit(
          path.key(ModelEndpointKind.TOKEN),
          properties.origin(ModelEndpointKind.TOKEN),
          "'" + token + "' cannot be the name of a secret of Secret Manager",
          "A letter begins it; letters, digits, dashes and underscores follow");
    }
  }

  private void checkCopies(ModelPlacement placement) {
    Properties copies = properties.section("copies");
    Path at = path.key("copies");
    int least = endpoint.copies().least();
    if (least == 0) {
      limit(
          at.key("minimum"),
          copies.origin("minimum"),
          "What Pulumi deploys to Vertex AI has a copy running at least",
          "Set 1, and `pulumi destroy` what is not in use");
    }
    endpoint.copies().check(path, found);
    if (copies.has("requests")) {
      limit(
          at.key("requests"),
          copies.origin("requests"),
          "Vertex AI adds copies by how busy the accelerators are, not by how many requests there are",
          "Leave it out: copies are added above 60 percent");
    }
    boolean grows = endpoint.copies().most() > Math.max(least, 1);
    if (grows
        && placement.ifPlaced().filter(each -> ModelEndpoint.isTpu(each.shape())).isPresent()) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key("maximum"),
          copies.origin("maximum"),
          "Vertex AI keeps as many copies on TPUs as there are at least, and adds none",
          "Set `minimum` to the same, or choose a GPU as `accelerator`");
    }
  }

  private void checkKey() {
    if (properties.has("key")) {
      limit(
          path.key("key"),
          properties.origin("key"),
          "What is deployed from Model Garden cannot be given a key",
          "Leave `key` out: Google's own encrypts");
    }
  }

  private void checkServer() {
    Properties own = endpoint.own();
    if (endpoint.image().isEmpty() && !own.texts("arguments").isEmpty()) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("arguments"),
          own.origin("arguments"),
          "The server that Google publishes is told what it needs already",
          "Name the server that takes them as `image`");
    }
  }

  /** A network has one policy that lets Vertex AI make addresses in it. */
  private void checkNetwork(Component network) {
    Optional<Component> first =
        endpoint.plan().componentsOf(endpoint.component().kind().name()).stream()
            .filter(
                each -> each.properties().optionalReference("network").equals(Optional.of(network)))
            .findFirst();
    if (first.isPresent() && !first.get().equals(endpoint.component())) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("network"),
          properties.origin("network"),
          "Network '"
              + network.id()
              + "' has the endpoint '"
              + first.get().id()
              + "' already, and holds one",
          "Give it a network of its own");
    }
  }

  private void limit(Path at, Origin origin, String message, String hint) {
    found.report(Code.TARGET_LIMIT, at, origin, message, hint);
  }
}
