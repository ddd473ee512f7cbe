package dev.stackprint.gcp.kinds.network;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/**
 * What the templates of a network print.
 *
 * @param c what every component begins with
 * @param ranges the ranges of addresses
 * @param internet whether what runs in the network can call out to the internet
 * @param googleApis the name of the endpoint of Google's APIs; "" if nothing runs in the network
 * @param privateServices whether a service places something beside the network
 * @param regional the endpoints of APIs that answer for a region
 * @param domains what else leads to Google's APIs
 * @param needsNetwork whether somebody needs the VPC's id
 */
record NetworkView(
    ComponentHeader c,
    Ranges ranges,
    boolean internet,
    String googleApis,
    boolean privateServices,
    List<RegionalEndpoint> regional,
    List<Domain> domains,
    boolean needsNetwork) {

  /**
   * An endpoint of an API that answers for a region.
   *
   * @param id what its name ends with
   * @param host the API's host
   */
  record RegionalEndpoint(String id, String host) {}

  /**
   * A domain of Google's.
   *
   * @param id what the names of its resources end with
   * @param name the domain
   */
  record Domain(String id, String name) {

    /** Returns what the name of its test has of it. */
    Code test() {
      return JavaCode.typeName(id);
    }
  }

  /** Tells whether something runs in the network. */
  boolean inhabited() {
    return !googleApis.isEmpty();
  }

  /** Tells whether there is somebody to let out of a network that keeps all else in. */
  boolean allows() {
    return !internet && (inhabited() || privateServices);
  }
}
