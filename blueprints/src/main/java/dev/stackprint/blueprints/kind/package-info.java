/** Kinds: the contracts of components, read from {@code kinds/*.yaml}. */
package dev.stackprint.blueprints.kind;
