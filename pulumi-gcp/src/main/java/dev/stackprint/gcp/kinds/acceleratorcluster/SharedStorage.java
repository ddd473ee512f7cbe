package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.templates.Code;
import java.util.Locale;
import java.util.Optional;

/**
 * A file system that all jobs share.
 *
 * @param network the expression of the network's id, known once services may be placed beside it
 * @param id its id in its project and zone, where it is not made up
 * @param location the zone that it is in, or the region
 * @param size its size in GiB
 * @param throughput MB/s for each TiB of Lustre
 * @param tier the tier of Filestore, as the API names it; none of Lustre
 * @param key the expression of the key's id that encrypts it, if there is one
 */
record SharedStorage(
    Code network,
    String id,
    String location,
    int size,
    int throughput,
    Optional<String> tier,
    Optional<Code> key) {

  private static final int FASTEST = 1000;

  private static final String FILESTORE = "file.googleapis.com";

  /** Returns what a cluster asks for, if anything. */
  static Optional<SharedStorage> of(Component cluster, String zone, RenderContext context) {
    return cluster
        .properties()
        .optionalSection("shared-storage")
        .map(each -> of(cluster, each, zone, context));
  }

  private static SharedStorage of(
      Component cluster, Properties storage, String zone, RenderContext context) {
    boolean filestore = storage.text("type").equals("filestore");
    FilestoreTier tier = FilestoreTier.of(storage);
    context.api(filestore ? FILESTORE : "lustre.googleapis.com");
    return new SharedStorage(
        context.call(cluster.properties().reference("network"), NetworkKind.PRIVATE_SERVICES),
        context.accountId(cluster, "shared"),
        filestore && tier.regional() ? context.region() : zone,
        storage.integer("size"),
        throughput(storage),
        filestore
            ? Optional.of(tier.key().replace('-', '_').toUpperCase(Locale.ROOT))
            : Optional.empty(),
        filestore ? key(cluster, context) : Optional.empty());
  }

  private static Optional<Code> key(Component cluster, RenderContext context) {
    return cluster
        .properties()
        .optionalReference("key")
        .map(
            each ->
                EncryptionKeyKind.usableBy(
                    each, cluster, "files", context.serviceAgent(FILESTORE), context));
  }

  /** Returns how many MB/s a TiB of Lustre has. */
  static int throughput(Properties storage) {
    return storage.optionalInteger("throughput").orElse(FASTEST);
  }

  /** Tells whether it is Filestore. */
  boolean filestore() {
    return tier.isPresent();
  }

  /** Returns what it is called. */
  String title() {
    return filestore() ? "Filestore" : "Managed Lustre";
  }

  /** Returns what it costs. */
  IdleCost cost() {
    return new IdleCost(
        title()
            + ", "
            + size
            + " GiB"
            + (filestore() ? "" : " with " + throughput + " MB/s for each TiB"),
        "by its size, used or not; no dated source tells how much",
        "leave shared-storage out; it is deleted with the stack");
  }
}
