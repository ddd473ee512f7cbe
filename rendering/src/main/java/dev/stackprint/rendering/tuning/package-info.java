/**
 * What the targets share in rendering {@code model-customization}: how it reads, and its functions.
 */
package dev.stackprint.rendering.tuning;
