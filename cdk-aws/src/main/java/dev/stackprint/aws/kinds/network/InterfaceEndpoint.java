package dev.stackprint.aws.kinds.network;

import dev.stackprint.rendering.Need;

/**
 * The need that a service can be called from inside the network, through an interface endpoint. It
 * bills by the hour and zone.
 *
 * @param service what the endpoint's name ends with, such as {@code bedrock-runtime}
 */
public record InterfaceEndpoint(String service) implements Need {}
