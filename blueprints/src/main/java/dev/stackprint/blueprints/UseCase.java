package dev.stackprint.blueprints;

import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Set;

/**
 * A blueprint of the catalog, which others extend.
 *
 * @param name what {@code extends} and the command line call it
 * @param description what it is for
 * @param targets the targets that it can be rendered for
 * @param kinds the kinds of its components, sorted
 */
public record UseCase(String name, String description, Set<Target> targets, List<String> kinds) {}
