package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the templates print of a pool.
 *
 * @param id its construct's id
 * @param name its name
 * @param shape the instance type
 * @param amiType a constant of NodegroupAmiType
 * @param ami what EKS calls it
 * @param nodes chained calls of the node group's builder
 * @param machine chained calls of the launch template's builder
 * @param minimum how many machines there are at least
 * @param maximum how many at most
 * @param capacity the constant of CapacityType
 * @param taint what its machines are tainted with
 * @param adapters how many network adapters a machine has for what bypasses IP; 0 for none
 */
record PoolView(
    String id,
    String name,
    String shape,
    Code amiType,
    String ami,
    Code nodes,
    Code machine,
    int minimum,
    int maximum,
    Code capacity,
    String taint,
    int adapters) {

  private static final String TAG = "k8s.io/cluster-autoscaler/node-template/resources/";

  static PoolView of(Pool pool) {
    String id = Names.type(pool.name());
    return new PoolView(
        id,
        pool.name(),
        pool.shape().name(),
        JavaCode.identifier(pool.neuron() ? "AL2023_X86_64_NEURON" : "AL2023_X86_64_NVIDIA"),
        pool.neuron() ? "AL2023_x86_64_NEURON" : "AL2023_x86_64_NVIDIA",
        nodes(pool),
        machine(pool, id),
        pool.minimum(),
        pool.maximum(),
        JavaCode.identifier(capacityType(pool)),
        pool.taint(),
        pool.shape().efaInterfaces());
  }

  private static String capacityType(Pool pool) {
    return switch (pool.capacity()) {
      case "spot" -> "SPOT";
      case "capacity-block" -> "CAPACITY_BLOCK";
      default -> "ON_DEMAND";
    };
  }

  private static Code nodes(Pool pool) {
    StringBuilder calls = new StringBuilder();
    Map<String, String> labels = new TreeMap<>(Map.of("pool", pool.name()));
    if (!pool.neuron()) {
      // Without it, the autoscaler adds more machines before the device plugin of the first is
      // there.
      labels.put(
          "k8s.amazonaws.com/accelerator",
          pool.shape().accelerator().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    calls.append(".labels(").append(map(labels)).append(")");
    if (pool.inOneZone()) {
      calls.append(".subnets(zone(").append(pool.zone()).append("))");
    }
    Map<String, String> tags = new TreeMap<>();
    pool.resources().forEach((resource, number) -> tags.put(TAG + resource, number.toString()));
    calls.append(".tags(").append(map(tags)).append(")");
    return Code.java(calls.toString());
  }

  /** A map of one entry has an order; of several, their keys have. */
  private static String map(Map<String, String> entries) {
    String listed =
        entries.entrySet().stream()
            .map(each -> JavaCode.string(each.getKey()) + ", " + JavaCode.string(each.getValue()))
            .collect(Collectors.joining(", "));
    return entries.size() == 1 ? "Map.of(" + listed + ")" : "new TreeMap<>(Map.of(" + listed + "))";
  }

  private static Code machine(Pool pool, String id) {
    StringBuilder calls = new StringBuilder();
    if (pool.shape().efa()) {
      calls.append(".networkInterfaces(adapters(" + pool.shape().efaInterfaces() + "))");
    }
    if (pool.together()) {
      calls.append(".placement(together(" + JavaCode.string(id + "Placement") + "))");
    }
    pool.reservation()
        .ifPresent(
            reservation ->
                calls.append(
                    ".capacityReservationSpecification(reservation("
                        + JavaCode.string(reservation)
                        + "))"));
    if (pool.block()) {
      calls.append(
          ".instanceMarketOptions(InstanceMarketOptionsProperty.builder()"
              + ".marketType(\"capacity-block\").build())");
    }
    return Code.java(calls.toString());
  }
}
