package dev.stackprint.blueprints;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What came of planning a blueprint.
 *
 * @param plan the plan; empty if there are errors
 * @param diagnostics what was found, sorted by place
 */
public record Planned(Optional<Plan> plan, List<Diagnostic> diagnostics) {}
