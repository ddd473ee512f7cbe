package dev.stackprint.blueprints.facts;

/**
 * A container image that Google publishes for serving and training models.
 *
 * @param name such as {@code model-garden-vllm}
 * @param version of what is in it, as its source tells
 * @param kind what it runs on
 * @param uri its address, with its tag
 */
public record GoogleImage(String name, String version, AcceleratorKind kind, String uri) {}
