/**
 * Synthesizes a rendered project with the real CDK: compiles it, runs the app, reads the template.
 */
package dev.stackprint.aws.synth;
