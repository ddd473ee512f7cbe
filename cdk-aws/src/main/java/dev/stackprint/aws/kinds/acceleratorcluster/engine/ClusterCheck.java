package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capacity;
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
import java.util.Set;
import java.util.stream.Stream;

/** What AWS cannot do of what a cluster asks for, whatever runs its machines. */
public final class ClusterCheck {

  private static final int SMALLEST_STORAGE = 1200;
  private static final int STORAGE_STEP = 2400;

  private final Cluster cluster;
  private final PoolHost host;
  private final Path path;
  private final Diagnostics found = new Diagnostics();
  private final List<Diagnostic> shapes = new ArrayList<>();

  /**
   * Begins to check a cluster.
   *
   * @param cluster the cluster
   * @param host what the machines of its pools are of
   */
  public ClusterCheck(Cluster cluster, PoolHost host) {
    this.cluster = cluster;
    this.host = host;
    this.path = Plan.pathOf(cluster.component());
  }

  /** Checks pools, network, zones and shared storage, and returns all that was found. */
  public List<Diagnostic> findings() {
    Properties properties = cluster.properties();
    Map<String, Properties> pools = properties.entries("pools");
    pools.forEach((name, pool) -> checkPool(path.key("pools").key(name), pool));
    checkNetwork();
    checkZones(pools, cluster.network().properties().integer("zones"));
    properties.optionalSection("shared-storage").ifPresent(this::checkStorage);
    return Stream.concat(shapes.stream(), found.sorted().stream()).toList();
  }

  /**
   * Checks how long the cluster's name is.
   *
   * @param longest how many characters it may have
   * @param service who says so
   */
  public ClusterCheck nameUpTo(int longest, String service) {
    String name = cluster.name();
    if (name.length() > longest) {
      found.report(
          Code.TARGET_LIMIT,
          path,
          cluster.properties().origin("pools"),
          "The cluster's name, " + name + ", would have " + name.length() + " characters",
          service + " takes " + longest + ": choose a shorter name for the blueprint or component");
    }
    return this;
  }

  /** Reports pools that are called as something else is that the cluster has. */
  public ClusterCheck poolNamesBut(Set<String> taken) {
    Properties pools = cluster.properties().section("pools");
    pools.names().stream()
        .filter(taken::contains)
        .forEach(
            name ->
                found.report(
                    Code.TARGET_LIMIT,
                    path.key("pools").key(name),
                    pools.origin(name),
                    "The cluster has something else of the name '" + name + "'",
                    "Choose another name for the pool"));
    return this;
  }

  /**
   * Reports what was said of a control plane of Kubernetes where there is none.
   *
   * @param instead how people get at the cluster
   */
  public ClusterCheck withoutKubernetes(String instead) {
    if (!cluster.properties().texts("api-access").isEmpty()) {
      refuse("api-access", cluster.properties(), path, instead);
    }
    Properties knobs = cluster.component().knobs();
    if (!knobs.texts("administrators").isEmpty()) {
      refuse("administrators", knobs, path.key("aws"), instead);
    }
    return this;
  }

  private void refuse(String property, Properties properties, Path place, String instead) {
    found.report(
        Code.TARGET_COMBINATION,
        place.key(property),
        properties.origin(property),
        "`" + property + "` is of Kubernetes, which does not run here",
        "Leave it out: " + instead);
  }

  /** Reports a key where there is nothing that it could encrypt. */
  public ClusterCheck keyForStorageOnly() {
    if (cluster.key().isPresent() && !cluster.properties().has("shared-storage")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("key"),
          cluster.properties().origin("key"),
          "The key encrypts shared storage, and there is none",
          "Leave it out: disks of machines are encrypted with the key that AWS keeps for the"
              + " account");
    }
    return this;
  }

  private void checkPool(Path place, Properties pool) {
    Plan plan = cluster.plan();
    List<Diagnostic> unfit = NamedShape.check(pool, "accelerator", place, plan, host);
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
                host.checkCapacity(pool, shape, place, found);
                noteQuota(place, pool, shape);
              });
    }
  }

  private void noteQuota(Path place, Properties pool, Shape shape) {
    Arrays.stream(Capacity.values())
        .filter(each -> each.key().equals(pool.text("capacity")))
        .flatMap(each -> host.quota(each).stream())
        .forEach(
            use ->
                shapes.addAll(
                    QuotaNote.of(
                        use,
                        shape,
                        pool.integer("maximum"),
                        pool,
                        "accelerator",
                        place,
                        cluster.plan())));
  }

  private void checkStorage(Properties storage) {
    if (storage.text("type").equals("filestore") || storage.has("tier")) {
      String property = storage.has("tier") ? "tier" : "type";
      found.report(
          Code.TARGET_LIMIT,
          path.key("shared-storage").key(property),
          storage.origin(property),
          "Filestore is a service of Google Cloud",
          "Leave it out: what jobs share on AWS is FSx for Lustre");
      return;
    }
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

  private void checkNetwork() {
    Component network = cluster.network();
    if (!network.properties().flag("internet")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key("network"),
          cluster.properties().origin("network"),
          "The machines cannot load container images: " + network.id() + " keeps the internet out",
          "Set `internet: true` there: machines reach out through NAT, and nothing reaches them");
    }
  }

  private void checkZones(Map<String, Properties> pools, int zones) {
    Properties chosen = cluster.component().knobs().section("zones");
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
