package dev.stackprint.blueprints.facts;

import java.util.List;

/**
 * A container image in a registry that is the same for every region.
 *
 * @param name such as {@code model-garden-vllm}
 * @param version of what is in it, as its source tells
 * @param kind what it runs on
 * @param uri its address, with its tag
 * @param packages what pip installs into it before it is of use, if anything
 */
public record PinnedImage(
    String name, String version, AcceleratorKind kind, String uri, List<String> packages) {}
