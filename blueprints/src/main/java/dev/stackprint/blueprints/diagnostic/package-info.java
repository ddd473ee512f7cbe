/** Findings about blueprints as data, and their rendering for people and for machines. */
package dev.stackprint.blueprints.diagnostic;
