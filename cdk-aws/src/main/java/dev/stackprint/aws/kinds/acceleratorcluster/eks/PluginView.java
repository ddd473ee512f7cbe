package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import java.util.List;

/**
 * What the manifest of a device plugin prints.
 *
 * @param image its image
 * @param pools the pools on whose machines it runs
 */
record PluginView(String image, List<String> pools) {}
