package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service tier of Filestore, and what sizes it has. Those are named here that both sources have:
 * docs.cloud.google.com/filestore/docs/service-tiers-zonal and service-tiers-regional, read
 * 2026-11-22, and property fileShares of gcp:filestore/instance:Instance, provider 10.2.0.
 */
enum FilestoreTier {
  ZONAL(
      "zonal", false, true, List.of(new Sizes(1024, 9984, 256), new Sizes(10_240, 102_400, 2560))),
  REGIONAL("regional", true, true, ZONAL.sizes),
  BASIC_SSD("basic-ssd", false, false, List.of(new Sizes(2560, 65_433, 1)));

  private final String key;
  private final boolean regional;
  private final boolean encryptable;
  private final List<Sizes> sizes;

  FilestoreTier(String key, boolean regional, boolean encryptable, List<Sizes> sizes) {
    this.key = key;
    this.regional = regional;
    this.encryptable = encryptable;
    this.sizes = sizes;
  }

  /** Returns the tier of the storage that a blueprint asks for. */
  static FilestoreTier of(Properties storage) {
    String key = storage.optionalText("tier").orElse(ZONAL.key);
    return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst().orElseThrow();
  }

  /** Returns what blueprints call it; the API has the same in capitals. */
  String key() {
    return key;
  }

  /** Tells whether an instance is in a region, and not in one of its zones. */
  boolean regional() {
    return regional;
  }

  /** Tells whether a key of one's own can encrypt it. */
  boolean encryptable() {
    return encryptable;
  }

  /** Tells whether there are instances of so many GiB. */
  boolean has(int size) {
    return sizes.stream().anyMatch(each -> each.has(size));
  }

  /** Returns the nearest size that there is, not below the one asked for if there is such a one. */
  int nearest(int size) {
    Optional<Integer> above =
        sizes.stream()
            .filter(each -> size <= each.most())
            .map(each -> each.above(size))
            .findFirst();
    return above.orElse(sizes.get(sizes.size() - 1).most());
  }

  /** Returns the sizes in words. */
  String words() {
    return sizes.stream().map(Sizes::words).collect(Collectors.joining(", or "));
  }

  private record Sizes(int least, int most, int step) {

    boolean has(int size) {
      return size >= least && size <= most && (size - least) % step == 0;
    }

    int above(int size) {
      return size <= least ? least : least + (size - least + step - 1) / step * step;
    }

    String words() {
      return least + " to " + most + " GiB" + (step == 1 ? "" : " in steps of " + step);
    }
  }
}
