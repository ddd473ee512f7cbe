/** Checking a merged blueprint: kinds, properties, references, facts, and rules beyond schemas. */
package dev.stackprint.blueprints.check;
