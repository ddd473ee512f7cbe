package dev.stackprint.gcp.kinds.network;

import dev.stackprint.rendering.Need;

/**
 * The need that an API which answers for one region, or a few, can be called from inside a network.
 * The endpoint of all of Google's APIs has no such hosts. Source:
 * cloud.google.com/vpc/docs/about-accessing-regional-google-apis-endpoints, read 2026-11-22.
 *
 * @param host the API's host, such as {@code modelarmor.europe-west4.rep.googleapis.com}
 */
public record RegionalApi(String host) implements Need {

  private static final String DOMAIN = ".rep.googleapis.com";

  /** Tells whether a host is one of those. */
  static boolean isOne(String host) {
    return host.endsWith(DOMAIN);
  }

  /** Returns what the names of its resources end with: {@code modelarmor-europe-west4}. */
  String id() {
    return host.substring(0, host.length() - DOMAIN.length()).replace('.', '-');
  }
}
