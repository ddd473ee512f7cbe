package dev.stackprint.aws.kinds.encryptionkey;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the templates of an encryption key print.
 *
 * @param c what every construct begins with
 * @param rotationDays days between rotations
 * @param removalPolicy a constant of RemovalPolicy
 * @param services principals of the services that use the key
 */
record EncryptionKeyView(
    ConstructHeader c, int rotationDays, Code removalPolicy, List<String> services) {}
