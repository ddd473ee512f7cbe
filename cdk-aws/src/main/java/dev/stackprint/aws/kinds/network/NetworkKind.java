package dev.stackprint.aws.kinds.network;

import static java.util.Comparator.comparing;

import dev.stackprint.aws.kinds.network.NetworkView.Endpoint;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Prices;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Renders {@code network} as a VPC. Whoever runs something in it states which services that calls,
 * as {@link InterfaceEndpoint} and {@link GatewayEndpoint}.
 */
public final class NetworkKind implements AwsKind {

  /** {@code IVpc vpc()}: the VPC; what is placed in it goes to its private subnets by default. */
  public static final Method VPC = new Method("vpc");

  /**
   * The need that what is in the VPC's default security group reaches its like, and HTTPS. Nothing
   * passes there otherwise.
   */
  public record OpenDefaultGroup() implements Need {}

  private static final int WIDEST = 16;
  private static final int NARROWEST = 24;

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    Path path = Plan.pathOf(component);
    int prefix = prefixLength(properties.text("cidr"));
    if (prefix < WIDEST || prefix > NARROWEST) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("cidr"),
          properties.origin("cidr"),
          "A VPC with subnets cannot have a /" + prefix + " range",
          "Choose a range between /" + WIDEST + " and /" + NARROWEST);
    }
    Properties knobs = component.knobs();
    if (knobs.has("nat-gateways")) {
      Path knob = path.key("aws").key("nat-gateways");
      if (!properties.flag("internet")) {
        found.report(
            Code.TARGET_COMBINATION,
            knob,
            knobs.origin("nat-gateways"),
            "NAT gateways are for networks that reach the internet, and this one does not",
            "Set `internet: true`, or leave them out");
      } else if (knobs.integer("nat-gateways") > properties.integer("zones")) {
        found.report(
            Code.TARGET_COMBINATION,
            knob,
            knobs.origin("nat-gateways"),
            "There are more NAT gateways than zones",
            "One for each zone is the most that is of use");
      }
    }
    return found.sorted();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    NetworkView view = view(component, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "A VPC with private subnets in " + view.zones().size() + " zones.")
            .classes(context, getClass(), "Network", view);
    int endpoints = view.endpoints().size() * view.zones().size();
    Prices prices = Facts.load().prices(Target.AWS);
    if (endpoints > 0) {
      rendered.idleCost(
          IdleCost.monthly(
              endpoints
                  + " interface endpoints ("
                  + view.endpoints().size()
                  + " services, "
                  + view.zones().size()
                  + " zones each)",
              endpoints,
              prices.of("interface-endpoint"),
              "run the components that need them outside of a network"));
    }
    if (view.internet()) {
      rendered.idleCost(
          IdleCost.monthly(
              view.natGateways() == 1 ? "1 NAT gateway" : view.natGateways() + " NAT gateways",
              view.natGateways(),
              prices.of("nat-gateway"),
              "keep the internet out of reach"));
    }
    return rendered.build();
  }

  private static NetworkView view(Component component, RenderContext context) {
    Properties properties = component.properties();
    String cidr = properties.text("cidr");
    int natGateways =
        properties.flag("internet")
            ? component.knobs().optionalInteger("nat-gateways").orElse(1)
            : 0;
    return new NetworkView(
        context.header(component, List.of()),
        context.logicalId(component, "Vpc"),
        context.region(),
        cidr,
        IntStream.range(0, properties.integer("zones")).boxed().toList(),
        // Sixteen ranges: enough for public and private subnets in each zone.
        prefixLength(cidr) + 4,
        natGateways,
        context.needs(component, GatewayEndpoint.class).stream()
            .map(GatewayEndpoint::name)
            .sorted()
            .map(JavaCode::identifier)
            .toList(),
        context.needs(component, InterfaceEndpoint.class).stream()
            .sorted(comparing(InterfaceEndpoint::service))
            .map(each -> new Endpoint(Names.type(each.service()), each.owner(), each.service()))
            .toList(),
        !context.needs(component, OpenDefaultGroup.class).isEmpty());
  }

  private static int prefixLength(String cidr) {
    return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
  }
}
