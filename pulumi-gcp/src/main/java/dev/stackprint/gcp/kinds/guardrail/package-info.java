/** Kind {@code guardrail}: a Model Armor template, and the Python that holds texts against it. */
package dev.stackprint.gcp.kinds.guardrail;
