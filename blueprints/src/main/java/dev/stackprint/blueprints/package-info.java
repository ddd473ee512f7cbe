/** The blueprint language: reading, merging, checking and planning blueprints. */
package dev.stackprint.blueprints;
