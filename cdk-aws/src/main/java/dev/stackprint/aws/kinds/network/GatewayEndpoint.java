package dev.stackprint.aws.kinds.network;

import dev.stackprint.rendering.Need;

/** The need that a service can be called from inside the network, through a gateway endpoint. */
public enum GatewayEndpoint implements Need {
  DYNAMODB,
  S3
}
