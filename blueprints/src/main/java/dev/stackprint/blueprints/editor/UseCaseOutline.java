package dev.stackprint.blueprints.editor;

import java.util.Map;

/**
 * What an editor has to know of a use case.
 *
 * @param name its name, as {@code extends} has it
 * @param description what it is for
 * @param components each component's id and the name of its kind
 */
public record UseCaseOutline(String name, String description, Map<String, String> components) {}
