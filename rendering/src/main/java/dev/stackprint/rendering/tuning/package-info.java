/**
 * What the targets share in rendering {@code model-customization}: how it reads, its functions, and
 * the recipes for models with open weights.
 */
package dev.stackprint.rendering.tuning;
