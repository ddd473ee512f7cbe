package dev.stackprint.gcp.preview.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.Optional;

/**
 * Something that is wrong with a registered resource.
 *
 * @param message what is wrong, one sentence without a full stop, with the URN
 * @param hint the way out, one sentence, if one is known
 */
public record Finding(Code code, Registration resource, String message, Optional<String> hint) {}
