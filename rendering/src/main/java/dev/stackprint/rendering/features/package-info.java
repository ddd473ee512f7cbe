/** What a feature store holds, whatever the target. */
package dev.stackprint.rendering.features;
