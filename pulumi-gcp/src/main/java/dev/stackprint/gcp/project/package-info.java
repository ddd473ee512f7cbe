/** Puts a project together around what its components contribute. */
package dev.stackprint.gcp.project;
