package dev.stackprint.gcp.kinds.notebook;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a notebook print.
 *
 * @param c what every component begins with
 * @param accountId the id of the service account
 * @param roleId the id of the role of those who have a notebook
 * @param users who has a notebook
 * @param subnetwork the expression of the subnet
 * @param network the expression of the VPC
 * @param zone where notebooks run
 * @param machine the machine type
 * @param gpu the accelerator, if there is one
 * @param disk gigabytes of the data disk
 * @param idleSeconds after how long they are shut down
 * @param deletionProtection whether nobody may delete notebooks
 * @param key the expression of the key, if there is one of its own
 * @param grants calls that let the account use what the notebooks refer to
 */
record NotebookView(
    ComponentHeader c,
    String accountId,
    String roleId,
    List<User> users,
    Code subnetwork,
    Code network,
    String zone,
    String machine,
    Optional<Gpu> gpu,
    int disk,
    long idleSeconds,
    boolean deletionProtection,
    Optional<Code> key,
    List<Code> grants) {

  /**
   * Who has a notebook.
   *
   * @param name the notebook's name
   * @param address the person's Google account
   */
  record User(String name, String address) {}

  /**
   * An accelerator.
   *
   * @param type what the API calls it
   * @param count how many there are
   */
  record Gpu(String type, int count) {}
}
