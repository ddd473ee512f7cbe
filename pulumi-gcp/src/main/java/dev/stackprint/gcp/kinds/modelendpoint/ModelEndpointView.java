package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.StackSecrets;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an endpoint print.
 *
 * @param c what every component begins with
 * @param model the repository on Hugging Face
 * @param licence the licence that deploying it accepts
 * @param token the variable that holds a token of Hugging Face, if it takes one
 * @param displayName what the console calls the endpoint and the model
 * @param server the container
 * @param machine the machine
 * @param least copies that there are at least
 * @param most copies that there are at most
 * @param spot whether the machines may be taken away
 * @param reach how a network reaches it, if not everybody does
 * @param logsId the id of what keeps its logs
 * @param logDays for how many days they are kept
 * @param roleId the id of the role that lets somebody call it
 * @param grants whether somebody calls it
 * @param named whether somebody needs its name
 * @param watched whether somebody needs its id in metrics
 */
record ModelEndpointView(
    ComponentHeader c,
    String model,
    Optional<String> licence,
    Optional<Code> token,
    String displayName,
    ServerView server,
    VertexMachine machine,
    int least,
    int most,
    boolean spot,
    Optional<Reach> reach,
    String logsId,
    int logDays,
    String roleId,
    boolean grants,
    boolean named,
    boolean watched) {

  /**
   * How a network reaches an endpoint.
   *
   * @param network the expression of the network's id
   * @param subnetwork the expression of the id of the subnet that the endpoint's address is in
   * @param policy the id of what lets Vertex AI take that address
   */
  record Reach(Code network, Code subnetwork, String policy) {}

  static ModelEndpointView of(ModelEndpoint endpoint, RenderContext context) {
    var component = endpoint.component();
    PlacedModel placed = endpoint.placed();
    String id = context.accountId(component, "");
    return new ModelEndpointView(
        context.header(component, endpoint.network().map(List::of).orElse(List.of())),
        placed.model().id(),
        placed.model().licence(),
        StackSecrets.of(component).stream().findFirst().map(StackSecrets::variable),
        context.plan().name() + "-" + component.id(),
        ServerView.of(endpoint),
        VertexMachine.of(placed.shape()),
        endpoint.copies().least(),
        endpoint.copies().most(),
        endpoint.own().flag("spot"),
        endpoint
            .network()
            .map(
                network ->
                    new Reach(
                        context.call(network, NetworkKind.NETWORK),
                        context.call(network, NetworkKind.SUBNETWORK),
                        id)),
        id,
        logDays(endpoint),
        context.accountId(component, "caller").replace('-', '_'),
        context.isNeeded(component, ModelEndpointKind.GRANT_CALL),
        context.isNeeded(component, ModelEndpointKind.NAME),
        context.isNeeded(component, ModelEndpointKind.ENDPOINT_ID));
  }

  private static int logDays(ModelEndpoint endpoint) {
    String retention = endpoint.properties().text("log-retention");
    return Integer.parseInt(retention.substring(0, retention.length() - 1));
  }

  String summary() {
    return model
        + " on an endpoint of Vertex AI, "
        + (least == most ? copies(least) : least + " to " + copies(most))
        + " on "
        + machine.type()
        + (spot ? " that may be taken away" : "")
        + ".";
  }

  private static String copies(int count) {
    return count == 1 ? "1 copy" : count + " copies";
  }

  Code javadoc() {
    return JavaCode.javadoc(summary());
  }

  /** Returns what deploying it says yes to. */
  Code accepted() {
    return JavaCode.comment(
        "Deploying it accepts its licence" + licence.map(each -> ": " + each).orElse("") + ".");
  }

  Code serverComment() {
    return JavaCode.comment(server.what());
  }

  boolean grows() {
    return most > least;
  }

  /** Tells whether what others need of it is kept. */
  boolean kept() {
    return grants || named || watched;
  }
}
