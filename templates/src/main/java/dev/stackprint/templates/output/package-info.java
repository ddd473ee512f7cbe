/** Writes a project into a folder without losing a byte of the user's. */
package dev.stackprint.templates.output;
