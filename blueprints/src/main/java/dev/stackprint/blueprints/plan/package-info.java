/** A blueprint resolved for one target: what the back-ends render. */
package dev.stackprint.blueprints.plan;
