package dev.stackprint.blueprints.diagnostic;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import java.util.Optional;

/**
 * A finding about a blueprint.
 *
 * @param code stable code, {@code SP} and four digits; documented in docs/diagnostics.md
 * @param severity how bad it is
 * @param path the node that it is about, in the merged document
 * @param origin the exact token that it is about
 * @param message what is wrong, one sentence without a full stop
 * @param hint the way out, one sentence, if one is known
 */
public record Diagnostic(
    String code,
    Severity severity,
    Path path,
    Origin origin,
    String message,
    Optional<String> hint) {}
