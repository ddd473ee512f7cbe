package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A machine, or a slice of several, that a model can run on.
 *
 * @param name an instance type of EC2, a machine type of Compute Engine, or a slice of TPUs such as
 *     {@code v6e-8}
 * @param target whose it is
 * @param accelerator what computes, such as {@code Inferentia2}
 * @param kind which software it takes
 * @param chips how many there are
 * @param devices what a model is spread over: GPUs, chips or halves of chips of TPUs, logical cores
 *     of Neuron devices
 * @param deviceMemory the memory of one device in bytes
 * @param hosts machines that it has
 * @param vcpus of all of it, if a source tells
 * @param hostMemory the memory of its machine in bytes, if a source tells
 * @param machine the machine type of its hosts, where that is not its name
 * @param topology how its chips are laid out, of TPUs
 * @param network how it is connected, as its cloud says
 * @param efaInterfaces how many Elastic Fabric Adapters each machine can have
 * @param capacity how it can be had, as far as a source tells
 * @param sageMaker what SageMaker takes it for, with {@code ml.} before its name
 * @param places the regions of AWS, or zones of Google Cloud, that are known to have it
 * @param hourly what it costs an hour on demand, in US dollars, by region
 */
public record Shape(
    String name,
    Target target,
    String accelerator,
    AcceleratorKind kind,
    int chips,
    int devices,
    long deviceMemory,
    int hosts,
    OptionalInt vcpus,
    OptionalLong hostMemory,
    Optional<String> machine,
    Optional<String> topology,
    Optional<String> network,
    int efaInterfaces,
    Set<Capacity> capacity,
    Set<SageMakerUse> sageMaker,
    List<String> places,
    Map<String, BigDecimal> hourly) {

  public Shape {
    capacity = Set.copyOf(capacity);
    sageMaker = Set.copyOf(sageMaker);
    places = List.copyOf(places);
    hourly = Map.copyOf(hourly);
  }

  /** Returns whether it has an Elastic Fabric Adapter. */
  public boolean efa() {
    return efaInterfaces > 0;
  }

  /** Returns whether a region is known to have it. */
  public boolean isIn(String region) {
    return !placesIn(region).isEmpty();
  }

  /** Returns the zones of a region of Google Cloud that have it; on AWS the region itself. */
  public List<String> placesIn(String region) {
    return places.stream()
        .filter(place -> place.equals(region) || place.startsWith(region + "-"))
        .toList();
  }

  /** Returns what it costs an hour on demand in a region, in US dollars, if a source tells. */
  public Optional<BigDecimal> hourlyIn(String region) {
    return Optional.ofNullable(hourly.get(region));
  }
}
