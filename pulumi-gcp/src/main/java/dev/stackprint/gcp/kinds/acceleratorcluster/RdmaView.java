package dev.stackprint.gcp.kinds.acceleratorcluster;

/**
 * What the template of the claim prints by which pods get at the networks of GPUs.
 *
 * @param name what the claim is called
 * @param namespace where the jobs are
 */
record RdmaView(String name, String namespace) {

  /** How many interfaces a machine has: one for each GPU. */
  private static final int INTERFACES = 8;

  /** Returns how many interfaces a pod claims: all of its machine. */
  int count() {
    return INTERFACES;
  }
}
