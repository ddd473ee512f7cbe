package dev.stackprint.gcp.kinds.distributedjob;

import java.util.List;
import java.util.Locale;

/**
 * What the template of the script prints that starts a job on a cluster.
 *
 * @param job the component's id
 * @param cluster the id of its cluster
 * @param namespace where it is
 * @param account the name of the stack's output that has the account's address
 * @param addresses where it finds things
 * @param resource what a run is, as kubectl names it
 * @param mounts whether its pods mount the buckets of the addresses
 */
record SubmitView(
    String job,
    String cluster,
    String namespace,
    String account,
    List<Address> addresses,
    String resource,
    boolean mounts) {

  /**
   * The address of a folder.
   *
   * @param variable the variable that holds it
   * @param bucket the script's name for the bucket's name
   * @param output the name of the stack's output that has the bucket's name
   * @param folder the folder, which ends in a slash; "" for all of the bucket
   */
  record Address(String variable, String bucket, String output, String folder) {

    /** Returns what stands for the bucket's name in a manifest that mounts it. */
    String placeholder() {
      return bucket.toUpperCase(Locale.ROOT);
    }
  }
}
