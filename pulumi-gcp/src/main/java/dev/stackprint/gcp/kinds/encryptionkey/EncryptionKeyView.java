package dev.stackprint.gcp.kinds.encryptionkey;

import dev.stackprint.gcp.render.ComponentHeader;

/**
 * What the templates of an encryption key print.
 *
 * @param c what every component begins with
 * @param rotation the time between rotations, in seconds, such as {@code 7776000s}
 * @param retain whether the key stays when the stack is destroyed
 * @param used whether somebody needs usableBy
 * @param id whether somebody needs the key's id
 */
record EncryptionKeyView(
    ComponentHeader c, String rotation, boolean retain, boolean used, boolean id) {}
