/** Models with open weights, and the machines that run them. */
package dev.stackprint.rendering.placement;
