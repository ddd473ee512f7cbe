package dev.stackprint.blueprints.facts;

/**
 * What a machine with accelerators boots.
 *
 * @param name a parameter of Systems Manager that holds the id of an AMI, a family of images of
 *     Compute Engine, or a software version of TPUs
 */
public record MachineImage(String name) {}
