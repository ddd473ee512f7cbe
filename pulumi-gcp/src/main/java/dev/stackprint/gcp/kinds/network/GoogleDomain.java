package dev.stackprint.gcp.kinds.network;

import dev.stackprint.rendering.Need;

/**
 * The need that the names below a domain of Google's which is not {@code googleapis.com} lead to
 * Google without leaving the network. The endpoint of all of Google's APIs answers for those that
 * cloud.google.com/vpc/docs/private-service-connect lists.
 *
 * @param domain the domain, such as {@code notebooks.googleusercontent.com}
 */
public record GoogleDomain(String domain) implements Need {

  /** Returns what the names of its resources end with. */
  String id() {
    return domain.replace('.', '-');
  }
}
