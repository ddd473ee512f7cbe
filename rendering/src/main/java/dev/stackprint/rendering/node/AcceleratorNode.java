package dev.stackprint.rendering.node;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.MachineImage;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.OwnWeights;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A component of kind {@code accelerator-node}, and what both clouds say of it. */
public final class AcceleratorNode {

  private static final int ROOM_OF_ITS_OWN = 150;
  private static final int ROOM_WITHOUT_MODEL = 300;
  private static final int STEP = 50;

  private final Component component;
  private final Plan plan;
  private final Properties properties;
  private final NodeHost host;
  private final Optional<ModelPlacement> placement;

  private AcceleratorNode(Component component, Plan plan) {
    this.component = component;
    this.plan = plan;
    this.properties = component.properties();
    Optional<Properties> serve = properties.optionalSection("serve");
    this.host =
        new NodeHost(
            Arrays.stream(Capacity.values())
                .filter(each -> each.key().equals(properties.text("capacity")))
                .findFirst()
                .orElseThrow(),
            serve.flatMap(each -> Facts.load().openModels().find(each.text("model"))),
            serve.flatMap(each -> each.optionalInteger("tensor-parallel")),
            serve.filter(each -> each.has("weights")).isPresent());
    this.placement = serve.map(each -> ModelPlacement.of(each, path().key("serve"), plan, host));
  }

  /** Reads a component. */
  public static AcceleratorNode of(Component component, Plan plan) {
    return new AcceleratorNode(component, plan);
  }

  /**
   * Returns what is wrong, whatever the cloud.
   *
   * @param possible the capacities that the cloud has
   */
  public List<Diagnostic> findings(Set<Capacity> possible) {
    Diagnostics found = new Diagnostics();
    if (!possible.contains(host.capacity())) {
      found.report(
          Code.TARGET_LIMIT,
          path().key("capacity"),
          properties.origin("capacity"),
          plan.target().title() + " has no machines that are `" + host.capacity().key() + "`",
          "Choose `on-demand`, `spot` or `reservation`");
      return found.sorted();
    }
    checkReservation(found);
    checkNetwork(found);
    checkWeights(found);
    List<Diagnostic> all =
        new ArrayList<>(
            placement
                .map(ModelPlacement::findings)
                .orElseGet(() -> NamedShape.check(properties, "accelerator", path(), plan, host)));
    all.addAll(found.sorted());
    all.addAll(quotas());
    return List.copyOf(all);
  }

  private List<Diagnostic> quotas() {
    Optional<QuotaUse> use =
        ifShape().flatMap(shape -> QuotaUse.ofMachines(shape, host.capacity()));
    if (use.isEmpty()) {
      return List.of();
    }
    Optional<Properties> serve = properties.optionalSection("serve");
    return QuotaNote.of(
        use.get(),
        shape(),
        1,
        serve.orElse(properties),
        "accelerator",
        serve.map(each -> path().key("serve")).orElse(path()),
        plan);
  }

  private void checkReservation(Diagnostics found) {
    boolean slice =
        ifShape().filter(shape -> shape.kind() == AcceleratorKind.TPU).isPresent() && isReserved();
    if (slice && properties.has("reservation")) {
      found.report(
          Code.TARGET_LIMIT,
          path().key("reservation"),
          properties.origin("reservation"),
          "A slice of TPUs comes from whatever reservation the project has, not from one by name",
          "Leave it out");
    } else if (!slice && isReserved() && !properties.has("reservation")) {
      found.report(
          Code.TARGET_COMBINATION,
          path().key("capacity"),
          properties.origin("capacity"),
          "It is not said which " + host.capacity().key() + " the machine comes from",
          "Name it in `reservation`");
    } else if (!isReserved() && properties.has("reservation")) {
      found.report(
          Code.TARGET_COMBINATION,
          path().key("reservation"),
          properties.origin("reservation"),
          "A machine that is had `" + host.capacity().key() + "` comes from no reservation",
          "Set `capacity: reservation`, or leave it out");
    }
  }

  private void checkNetwork(Diagnostics found) {
    if (placement.isPresent() && !network().properties().flag("internet")) {
      found.report(
          Code.TARGET_COMBINATION,
          path().key("network"),
          properties.origin("network"),
          "The container that serves comes from the internet, which "
              + network().id()
              + " keeps out of reach",
          "Set `internet: true` there");
    }
  }

  private void checkWeights(Diagnostics found) {
    properties
        .optionalSection("serve")
        .ifPresent(serve -> new OwnWeights(serve, path().key("serve")).check(found));
  }

  /** Returns what it serves, if it does. */
  public Optional<Serving> serving() {
    return placement.map(each -> Serving.of(properties.section("serve"), each.placed()));
  }

  /** Returns what it runs on, if that is known. */
  public Optional<Shape> ifShape() {
    return placement.isPresent()
        ? placement.get().ifPlaced().map(placed -> placed.shape())
        : NamedShape.find(properties, "accelerator", plan);
  }

  /** Returns what it runs on. */
  public Shape shape() {
    return ifShape().orElseThrow();
  }

  /** Returns what it boots. */
  public MachineImage image() {
    return Facts.load().nodes().image(shape()).orElseThrow();
  }

  /** Returns how it is had. */
  public Capacity capacity() {
    return host.capacity();
  }

  /** Returns the id or name of the reservation that it comes from. */
  public String reservation() {
    return properties.text("reservation");
  }

  /** Returns the size of its disk in GB. */
  public long disk() {
    return properties
        .optionalInteger("disk")
        .map(Integer::longValue)
        .orElseGet(() -> serving().map(AcceleratorNode::room).orElse((long) ROOM_WITHOUT_MODEL));
  }

  /** The weights as they are loaded, and once more for what is made of them. */
  private static long room(Serving serving) {
    long room = ROOM_OF_ITS_OWN + 2 * serving.gigabytes();
    return (room + STEP - 1) / STEP * STEP;
  }

  /** Returns the network that it is in. */
  public Component network() {
    return properties.reference("network");
  }

  /** Returns where the component stands. */
  public Path path() {
    return Plan.pathOf(component);
  }

  private boolean isReserved() {
    return host.capacity() == Capacity.RESERVATION || host.capacity() == Capacity.CAPACITY_BLOCK;
  }
}
