package dev.stackprint.aws.kinds.network;

import dev.stackprint.aws.render.Need;

/** The need that a service can be called from inside the network, through a gateway endpoint. */
public enum GatewayEndpoint implements Need {
  DYNAMODB,
  S3
}
