/** The formats of texts that blueprints hold: durations, address ranges and so on. */
package dev.stackprint.blueprints.format;
