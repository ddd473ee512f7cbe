package dev.stackprint.aws.kinds.encryptionkey;

import dev.stackprint.rendering.Need;

/**
 * The need that an AWS service uses the key on behalf of this account, as a service that writes to
 * an encrypted topic or log group must.
 *
 * @param service the service's principal, such as {@code events.amazonaws.com}
 */
public record KeyUser(String service) implements Need {}
