package dev.stackprint.aws.kinds.notebook;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a notebook print.
 *
 * @param c what every construct begins with
 * @param vpc the expression of the VPC
 * @param identityCenter whether people come in with IAM Identity Center
 * @param users who has a notebook
 * @param instances what notebooks may run on, the default first
 * @param disk gigabytes
 * @param idleMinutes after how long they are shut down
 * @param key the expression of the key, if there is one of its own
 * @param grants calls that let the role use what the notebooks refer to
 */
record NotebookView(
    ConstructHeader c,
    Code vpc,
    boolean identityCenter,
    List<User> users,
    List<String> instances,
    int disk,
    int idleMinutes,
    Optional<Code> key,
    List<Code> grants) {

  /**
   * Who has a notebook.
   *
   * @param construct the id of the profile's construct
   * @param name the profile's name
   * @param address what the person signs in as
   */
  record User(String construct, String name, String address) {}

  /** Returns how people come in, as SageMaker calls it. */
  String authMode() {
    return identityCenter ? "SSO" : "IAM";
  }
}
