package dev.stackprint.aws.kinds.notification;

import dev.stackprint.rendering.Need;

/**
 * The need that an AWS service itself publishes to the topic, as an alarm does. Only resources of
 * this account may.
 *
 * @param service the service's principal, such as {@code cloudwatch.amazonaws.com}
 */
public record ServicePublisher(String service) implements Need {}
