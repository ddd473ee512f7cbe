package dev.stackprint.gcp.project;

import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the templates of the classes that components share print, and those of the tests.
 *
 * @param packageName the package
 * @param className the program's class
 * @param projectType the type of the project in Pulumi
 * @param buildsType the type of what functions are built from, in Pulumi
 * @param region the region deployed to
 * @param apis the APIs in use
 * @param agents the services whose agents are granted something
 * @param serviceAgent whether a component asks for one of them
 * @param storageAgent whether a component asks for that of Cloud Storage
 * @param computeAgent whether a component asks for that of Compute Engine
 * @param labels what every resource is labelled with
 * @param accountId the id of the account that builds functions
 * @param after whether a resource waits for others whose values it does not take
 * @param retained whether a resource stays when the stack is destroyed
 * @param secrets how many secrets of the configuration the program takes
 */
record SharedView(
    Code packageName,
    Code className,
    String projectType,
    String buildsType,
    String region,
    List<String> apis,
    List<String> agents,
    boolean serviceAgent,
    boolean storageAgent,
    boolean computeAgent,
    List<Label> labels,
    String accountId,
    boolean after,
    boolean retained,
    int secrets) {

  /**
   * A label.
   *
   * @param key its key
   * @param value its value
   */
  record Label(String key, String value) {}
}
