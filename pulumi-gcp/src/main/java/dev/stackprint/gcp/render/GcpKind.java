package dev.stackprint.gcp.render;

import dev.stackprint.rendering.TargetKind;

/**
 * Renders the components of one kind for Google Cloud. Kind {@code object-store} is {@code
 * dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind}. What it gives as an output is an {@code
 * Output<String>}.
 */
public interface GcpKind extends TargetKind<RenderContext, Signal> {}
