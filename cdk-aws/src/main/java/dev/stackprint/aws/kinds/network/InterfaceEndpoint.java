package dev.stackprint.aws.kinds.network;

import dev.stackprint.rendering.Need;

/**
 * The need that a service can be called from inside the network, through an interface endpoint. It
 * bills by the hour and zone.
 *
 * @param owner what the endpoint's name begins with, before the Region
 * @param service what the endpoint's name ends with, such as {@code bedrock-runtime}
 */
public record InterfaceEndpoint(String owner, String service) implements Need {

  /** Names an endpoint of a service of AWS, as most are. */
  public InterfaceEndpoint(String service) {
    this("com.amazonaws", service);
  }
}
