package dev.stackprint.gcp.kinds.network;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.project.ProjectFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Renders {@code network} as a VPC with a private subnet. Whoever runs something in it asks for
 * {@link #SUBNETWORK}, which brings a Private Service Connect endpoint of Google's APIs; whoever
 * has a managed service placed beside it asks for {@link #PRIVATE_SERVICES}.
 */
public final class NetworkKind implements GcpKind {

  /** {@code Output<String> network()}: the VPC's id. */
  public static final Method NETWORK = new Method("network");

  /**
   * {@code Output<String> subnetwork()}: the id of the subnet, for the network interface of a Cloud
   * Run service or function, all of whose traffic ({@code VPC_EGRESS_ALL_TRAFFIC}) should go there.
   * Whoever asks for it says with {@link #calls} what it calls.
   */
  public static final Method SUBNETWORK = new Method("subnetwork");

  /**
   * {@code Output<String> privateServices()}: the VPC's id, known once services such as AlloyDB may
   * be placed beside it. Needs a range that {@link #holdsServices}.
   */
  public static final Method PRIVATE_SERVICES = new Method("privateServices");

  private static final int WIDEST = 9;
  private static final int NARROWEST = 24;

  /** AlloyDB takes a /24 in each region, and a quarter of a network is for services. */
  private static final int NARROWEST_WITH_SERVICES = 22;

  private static final int LONGEST_ENDPOINT = 20;
  private static final int HASH = 6;

  /**
   * States that what runs in a network calls these hosts of Google's. Most of them need no more
   * than {@link #SUBNETWORK}.
   */
  public static void calls(Component network, List<String> hosts, RenderContext context) {
    hosts.stream()
        .filter(RegionalApi::isOne)
        .forEach(host -> context.need(network, new RegionalApi(host)));
  }

  /** Tells whether a network's range is wide enough for {@link #PRIVATE_SERVICES}. */
  public static boolean holdsServices(Component network) {
    return prefixLength(network) <= NARROWEST_WITH_SERVICES;
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    int prefix = prefixLength(component);
    if (prefix < WIDEST || prefix > NARROWEST) {
      found.report(
          Code.TARGET_LIMIT,
          Plan.pathOf(component).key("cidr"),
          component.properties().origin("cidr"),
          "A VPC with a subnet cannot have a /" + prefix + " range",
          "Choose a range between /" + WIDEST + " and /" + NARROWEST);
    }
    return found.sorted();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("compute.googleapis.com");
    boolean inhabited = context.isNeeded(component, SUBNETWORK);
    boolean services = context.isNeeded(component, PRIVATE_SERVICES);
    if (inhabited) {
      context.api("dns.googleapis.com");
      context.api("servicedirectory.googleapis.com");
    }
    if (services) {
      context.api("servicenetworking.googleapis.com");
    }
    List<RegionalApi> regional =
        context.needs(component, RegionalApi.class).stream()
            .sorted(Comparator.comparing(RegionalApi::host))
            .toList();
    if (!regional.isEmpty()) {
      context.api("networkconnectivity.googleapis.com");
    }
    NetworkView view =
        new NetworkView(
            context.header(component, List.of()),
            Ranges.of(component.properties().text("cidr")),
            component.properties().flag("internet"),
            inhabited ? endpointName(context.plan().name() + "-" + component.id()) : "",
            services,
            regional.stream()
                .map(each -> new NetworkView.RegionalEndpoint(each.id(), each.host()))
                .toList(),
            context.needs(component, GoogleDomain.class).stream()
                .sorted(Comparator.comparing(GoogleDomain::domain))
                .map(each -> new NetworkView.Domain(each.id(), each.domain()))
                .toList(),
            context.isNeeded(component, NETWORK));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, "A VPC with a private subnet in every zone of the region.")
            .classes(context, getClass(), "Network", view);
    if (inhabited) {
      int endpoints = 1 + regional.size();
      rendered.idleCost(
          new IdleCost(
              endpoints == 1
                  ? "1 Private Service Connect endpoint"
                  : endpoints + " Private Service Connect endpoints",
              "by the hour and by the gigabyte",
              "run the components that need it outside of a network"));
    }
    if (view.internet()) {
      rendered.idleCost(
          IdleCost.monthly(
              "1 external address, of Cloud NAT",
              1,
              Facts.load().prices(Target.GCP).of("external-address"),
              "keep the internet out of reach"));
    }
    return rendered.build();
  }

  private static int prefixLength(Component component) {
    String cidr = component.properties().text("cidr");
    return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
  }

  /**
   * Endpoints of Google's APIs have names of up to 20 letters and digits. Source:
   * gcp:compute/globalForwardingRule:GlobalForwardingRule, property name, provider 10.2.0.
   */
  private static String endpointName(String id) {
    String plain = "apis" + id.replaceAll("[^a-z0-9]", "");
    if (plain.length() <= LONGEST_ENDPOINT) {
      return plain;
    }
    String hash = ProjectFile.sha256(id.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    return plain.substring(0, LONGEST_ENDPOINT - HASH) + hash;
  }
}
