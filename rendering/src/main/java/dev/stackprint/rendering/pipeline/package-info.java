/** The steps of a pipeline that makes models, whatever the target. */
package dev.stackprint.rendering.pipeline;
