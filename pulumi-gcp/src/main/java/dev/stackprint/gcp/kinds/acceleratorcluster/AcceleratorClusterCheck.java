package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.check.Wording;
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
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what GKE cannot do of what a cluster asks for. */
final class AcceleratorClusterCheck {

  /** Source: docs.cloud.google.com/managed-lustre/docs/performance-tiers, read 2026-11-22. */
  private static final Map<Integer, Integer> LUSTRE_STEPS =
      Map.of(125, 72_000, 250, 36_000, 500, 18_000, 1000, 9_000);

  private final Component component;
  private final Plan plan;
  private final Path path;
  private final String region;
  private final Diagnostics found = new Diagnostics();
  private final List<Diagnostic> unfit = new ArrayList<>();

  AcceleratorClusterCheck(Component component, Plan plan) {
    this.component = component;
    this.plan = plan;
    this.path = Plan.pathOf(component);
    this.region = plan.settings().text("region");
  }

  List<Diagnostic> findings() {
    component.properties().entries("pools").forEach(this::pool);
    network();
    storage();
    return Stream.concat(unfit.stream(), found.sorted().stream()).toList();
  }

  private void pool(String name, Properties pool) {
    Path place = path.key("pools").key(name);
    List<Diagnostic> refused =
        NamedShape.check(pool, "accelerator", place, plan, new GkeMachines());
    unfit.addAll(refused);
    Optional<Shape> shape = NamedShape.find(pool, "accelerator", plan);
    if (refused.isEmpty() && shape.isPresent() && shape.get().isIn(region)) {
      zone(shape.get());
      capacity(pool, place, shape.get());
    }
    amounts(pool, place);
    reservation(pool, place);
  }

  private void amounts(Properties pool, Path place) {
    if (pool.integer("minimum") > pool.integer("maximum")) {
      found.report(
          Code.COMBINATION,
          place.key("minimum"),
          pool.origin("minimum"),
          "The minimum of a pool is not more than its maximum",
          "Set `minimum` to " + pool.integer("maximum") + " or less");
    }
    if (isFlexible(pool) && pool.integer("minimum") > 0) {
      found.report(
          Code.TARGET_COMBINATION,
          place.key("minimum"),
          pool.origin("minimum"),
          "Machines of a flexible start are there only while a job needs them",
          "Set `minimum` to 0, or another `capacity`");
    }
  }

  private void zone(Shape shape) {
    Optional<String> wanted = component.knobs().optionalText("zone");
    if (wanted.isPresent() && !shape.places().contains(wanted.get())) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("zone"),
          component.knobs().origin("zone"),
          "No source knows of " + shape.name() + " in the zone " + wanted.get(),
          "Known are " + Wording.list(shape.placesIn(region), "and"));
    }
  }

  private void capacity(Properties pool, Path place, Shape shape) {
    String wanted = pool.text("capacity");
    if (wanted.equals("capacity-block")) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("capacity"),
          pool.origin("capacity"),
          "Google Cloud has no capacity blocks",
          "Set `capacity` to reservation, flex-start or queued");
      return;
    }
    // On a node pool, a queue is a flexible start that waits for all machines of a job.
    Capacity needed =
        Stream.of(Capacity.values())
            .filter(each -> each.key().equals(wanted.equals("queued") ? "flex-start" : wanted))
            .findFirst()
            .orElseThrow();
    if (!shape.capacity().isEmpty() && !shape.capacity().contains(needed)) {
      List<String> known =
          Stream.of(Capacity.values())
              .filter(shape.capacity()::contains)
              .filter(each -> each != Capacity.QUEUED)
              .map(Capacity::key)
              .toList();
      found.report(
          Code.TARGET_COMBINATION,
          place.key("capacity"),
          pool.origin("capacity"),
          "No source knows of " + shape.name() + " by " + needed.key(),
          "Known are " + Wording.list(known, "and"));
    } else {
      QuotaUse.ofNodes(shape, needed)
          .map(
              use ->
                  QuotaNote.of(
                      use, shape, pool.integer("maximum"), pool, "accelerator", place, plan))
          .ifPresent(unfit::addAll);
    }
  }

  private void reservation(Properties pool, Path place) {
    boolean reserved = pool.text("capacity").equals("reservation");
    if (reserved && !pool.has("reservation")) {
      found.report(
          Code.COMBINATION,
          place.key("capacity"),
          pool.origin("capacity"),
          "Machines of a reservation need its name",
          "Name it in `reservation`");
    }
    if (!reserved && pool.has("reservation")) {
      found.report(
          Code.COMBINATION,
          place.key("reservation"),
          pool.origin("reservation"),
          "A reservation is used only with `capacity: reservation`",
          "Set that, or leave `reservation` out");
    }
  }

  private void network() {
    Component network = component.properties().reference("network");
    if (!network.properties().flag("internet")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("network"),
          component.properties().origin("network"),
          "The cluster gets what runs jobs, and their images, from the internet, and '"
              + network.id()
              + "' has no way there",
          "Set `internet: true` on it: what comes in stays shut out");
    }
  }

  private void storage() {
    Optional<Properties> storage = component.properties().optionalSection("shared-storage");
    if (storage.isEmpty()) {
      return;
    }
    boolean filestore = storage.get().text("type").equals("filestore");
    if (filestore) {
      filestore(storage.get());
    } else {
      lustre(storage.get());
    }
    Component network = component.properties().reference("network");
    if (!NetworkKind.holdsServices(network)) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("network"),
          component.properties().origin("network"),
          "'"
              + network.id()
              + "' is too small for "
              + (filestore ? "Filestore" : "Managed Lustre")
              + ", which takes a range of its own",
          "Give it a range of /22 or wider");
    }
  }

  private void lustre(Properties storage) {
    int throughput = SharedStorage.throughput(storage);
    int step = LUSTRE_STEPS.get(throughput);
    if (storage.integer("size") % step != 0) {
      reportStorage(
          storage,
          "size",
          "With "
              + throughput
              + " MB/s for each TiB, Managed Lustre has sizes in steps of "
              + step
              + " GiB",
          "Set a multiple of it, or another `throughput`: with 1000 the steps are "
              + LUSTRE_STEPS.get(1000));
    }
    if (storage.has("tier")) {
      reportStorage(
          storage, "tier", "Tiers are of Filestore", "Set `type: filestore`, or leave it out");
    }
  }

  private void filestore(Properties storage) {
    FilestoreTier tier = FilestoreTier.of(storage);
    int size = storage.integer("size");
    if (!tier.has(size)) {
      reportStorage(
          storage,
          "size",
          "Filestore has no instance of " + size + " GiB in the tier " + tier.key(),
          "Set it to " + tier.nearest(size) + ": there are " + tier.words());
    }
    if (storage.has("throughput")) {
      reportStorage(
          storage,
          "throughput",
          "The throughput of Filestore follows from its size",
          "Leave it out, or set `type: lustre`");
    }
    if (!tier.encryptable() && component.properties().has("key")) {
      reportStorage(
          storage,
          "tier",
          "No key of one's own encrypts Filestore of the tier " + tier.key(),
          "Set `tier: zonal`");
    }
  }

  private void reportStorage(Properties storage, String property, String message, String hint) {
    found.report(
        Code.TARGET_LIMIT,
        path.key("shared-storage").key(property),
        storage.origin(property),
        message,
        hint);
  }

  private static boolean isFlexible(Properties pool) {
    return pool.text("capacity").equals("flex-start") || pool.text("capacity").equals("queued");
  }
}
