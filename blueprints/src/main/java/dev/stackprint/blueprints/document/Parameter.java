package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Value;
import java.util.Optional;

/**
 * A parameter of a merged document.
 *
 * @param name its name
 * @param value its value; empty if it has none that can be used, which was reported
 * @param origin where its name stands
 */
record Parameter(String name, Optional<Value> value, Origin origin) {}
