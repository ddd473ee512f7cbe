/** Kind {@code prompt}: a text that is deployed with the code of whoever uses it. */
package dev.stackprint.gcp.kinds.prompt;
