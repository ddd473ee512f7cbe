package dev.stackprint.aws.render;

import dev.stackprint.rendering.TargetKind;

/**
 * Renders the components of one kind for AWS. Kind {@code object-store} is {@code
 * dev.stackprint.aws.kinds.objectstore.ObjectStoreKind}.
 */
public interface AwsKind extends TargetKind<RenderContext, Signal> {}
