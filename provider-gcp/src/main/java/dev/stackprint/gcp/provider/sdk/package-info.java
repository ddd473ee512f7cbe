/**
 * The Java API of the provider, as {@code com.pulumi:gcp} has it: the same packages, names,
 * builders and overloads, for the resource types of the schema. Left out is what programs do not
 * read: the classes for looking up a resource's state, and outputs that are objects.
 */
package dev.stackprint.gcp.provider.sdk;
