/**
 * What memory a model with open weights needs while it is served, over how many devices it can be
 * spread, and so which shapes it fits. Pure functions of the facts; {@link
 * dev.stackprint.blueprints.sizing.Sizing} is where to start.
 */
package dev.stackprint.blueprints.sizing;
