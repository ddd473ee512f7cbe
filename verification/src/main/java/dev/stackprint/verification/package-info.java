/**
 * What both back-ends share of verifying the projects that they render: plans of all use cases and
 * test blueprints, compiling them at once, golden files, what passed before.
 */
package dev.stackprint.verification;
