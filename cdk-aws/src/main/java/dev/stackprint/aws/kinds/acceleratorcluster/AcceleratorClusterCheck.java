package dev.stackprint.aws.kinds.acceleratorcluster;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What AWS cannot do of what a cluster asks for. */
final class AcceleratorClusterCheck {

  private static final int LONGEST_NAME = 100;
  private static final int SMALLEST_STORAGE = 1200;
  private static final int STORAGE_STEP = 2400;

  private final Component component;
  private final Plan plan;
  private final Path path;
  private final Diagnostics found = new Diagnostics();
  private final List<Diagnostic> shapes = new ArrayList<>();

  AcceleratorClusterCheck(Component component, Plan plan) {
    this.component = component;
    this.plan = plan;
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings() {
    Properties properties = component.properties();
    Map<String, Properties> pools = properties.entries("pools");
    pools.forEach((name, pool) -> checkPool(path.key("pools").key(name), pool));
    checkNetwork(properties);
    checkZones(pools, properties.reference("network").properties().integer("zones"));
    properties.optionalSection("shared-storage").ifPresent(this::checkStorage);
    String name = AcceleratorClusterKind.clusterName(component, plan);
    if (name.length() > LONGEST_NAME) {
      found.report(
          Code.TARGET_LIMIT,
          path,
          component.properties().origin("pools"),
          "The cluster's name, " + name + ", would have " + name.length() + " characters",
          "EKS takes " + LONGEST_NAME + ": choose a shorter name for the blueprint or component");
    }
    return Stream.concat(shapes.stream(), found.sorted().stream()).toList();
  }

  private void checkPool(Path place, Properties pool) {
    List<Diagnostic> unfit = NamedShape.check(pool, "accelerator", place, plan, new EksHost());
    shapes.addAll(unfit);
    if (pool.integer("minimum") > pool.integer("maximum")) {
      found.report(
          Code.TARGET_COMBINATION,
          place.key("minimum"),
          pool.origin("minimum"),
          "There are more machines at least than at most",
          "Set a larger `maximum`");
    }
    if (unfit.isEmpty()) {
      NamedShape.find(pool, "accelerator", plan)
          .ifPresent(
              shape -> {
                checkCapacity(place, pool, shape);
                noteQuota(place, pool, shape);
              });
    }
  }

  private void noteQuota(Path place, Properties pool, Shape shape) {
    Arrays.stream(Capacity.values())
        .filter(each -> each.key().equals(pool.text("capacity")))
        .flatMap(each -> QuotaUse.ofMachines(plan.target(), each).stream())
        .forEach(
            use ->
                shapes.addAll(
                    QuotaNote.of(
                        use, shape, pool.integer("maximum"), pool, "accelerator", place, plan)));
  }

  private void checkCapacity(Path place, Properties pool, Shape shape) {
    String capacity = pool.text("capacity");
    boolean reserved = capacity.equals("reservation") || capacity.equals("capacity-block");
    if (capacity.equals("flex-start") || capacity.equals("queued")) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("capacity"),
          pool.origin("capacity"),
          "AWS has no machines by " + capacity,
          "Choose `capacity-block`, which is bought for a span of days, or `spot`");
    } else if (!capacity.equals("reservation") && !has(shape, capacity)) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("capacity"),
          pool.origin("capacity"),
          shape.name() + " is not known to be had by " + capacity,
          "Choose "
              + String.join(
                  " or ", shape.capacity().stream().map(Capacity::key).sorted().toList()));
    }
    if (reserved != pool.has("reservation")) {
      found.report(
          Code.TARGET_COMBINATION,
          place.key(reserved ? "capacity" : "reservation"),
          pool.origin(reserved ? "capacity" : "reservation"),
          reserved
              ? "Nothing says which reservation the machines are of"
              : "A reservation is named, and not used",
          reserved
              ? "Set `reservation` to its id, such as cr-0123456789abcdef0"
              : "Set `capacity` to `reservation` or `capacity-block`, or leave it out");
    }
    Optional<String> reservation = pool.optionalText("reservation");
    if (reservation.isPresent() && !reservation.get().matches("cr-[0-9a-f]{8,17}")) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("reservation"),
          pool.origin("reservation"),
          "'" + reservation.get() + "' is no id of a capacity reservation",
          "Set one such as cr-0123456789abcdef0");
    }
  }

  private static boolean has(Shape shape, String capacity) {
    return shape.capacity().stream().anyMatch(each -> each.key().equals(capacity));
  }

  private void checkStorage(Properties storage) {
    int size = storage.integer("size");
    if (size != SMALLEST_STORAGE && size % STORAGE_STEP != 0) {
      int below = size / STORAGE_STEP * STORAGE_STEP;
      found.report(
          Code.TARGET_LIMIT,
          path.key("shared-storage").key("size"),
          storage.origin("size"),
          "FSx has no file system of " + size + " GiB for Lustre",
          "Choose " + (below == 0 ? SMALLEST_STORAGE : below) + " or " + (below + STORAGE_STEP));
    }
  }

  private void checkNetwork(Properties properties) {
    Component network = properties.reference("network");
    if (!network.properties().flag("internet")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("network"),
          properties.origin("network"),
          "The machines cannot load container images: " + network.id() + " keeps the internet out",
          "Set `internet: true` there: machines reach out through NAT, and nothing reaches them");
    }
  }

  private void checkZones(Map<String, Properties> pools, int zones) {
    Properties chosen = component.knobs().section("zones");
    Path place = path.key("aws").key("zones");
    for (String pool : chosen.names()) {
      if (!pools.containsKey(pool)) {
        found.report(
            Code.TARGET_COMBINATION,
            place.key(pool),
            chosen.origin(pool),
            "There is no pool '" + pool + "'",
            "The pools are " + String.join(", ", pools.keySet()));
      } else if (chosen.integer(pool) > zones) {
        found.report(
            Code.TARGET_COMBINATION,
            place.key(pool),
            chosen.origin(pool),
            "The network has " + zones + " zones",
            "Choose one of them, or give the network more `zones`");
      }
    }
  }
}
