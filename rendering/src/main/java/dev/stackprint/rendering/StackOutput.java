package dev.stackprint.rendering;

import dev.stackprint.templates.Code;

/**
 * A value that the stack prints once deployed.
 *
 * @param name its name: an identifier in upper camel case
 * @param description what it is
 * @param value a Java expression within the stack's constructor
 */
public record StackOutput(String name, String description, Code value) {}
