/** Takes whatever is rendered through the tools that its users have. */
package dev.stackprint.gcp.verify;
