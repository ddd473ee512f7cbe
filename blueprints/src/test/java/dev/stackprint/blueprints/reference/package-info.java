/** Writes docs/reference from the kinds. */
package dev.stackprint.blueprints.reference;
