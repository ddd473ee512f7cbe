package dev.stackprint.rendering;

/**
 * The need for a method of a component's construct, such as {@code grantRead}. A construct has only
 * the methods that somebody needs.
 *
 * @param name the method's name
 */
public record Method(String name) implements Need {}
