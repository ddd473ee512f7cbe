package dev.stackprint.rendering;

/**
 * Something that a component needs of one that it refers to. Each kind declares the records that it
 * understands, beside its {@link AwsKind}; equal needs count once.
 */
public interface Need {}
