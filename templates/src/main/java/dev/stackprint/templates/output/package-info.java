/**
 * Writes a project into a folder without losing a byte of the user's.
 *
 * <p>{@link dev.stackprint.templates.output.ProjectWriter} compares three things for each file:
 * what was rendered last, what is on the disk, and what the project has now. What the user changed
 * is never overwritten; then nothing at all is, and the files are named. What may change is made
 * ready first, noted in a journal and renamed into place, so that a killed run is finished by the
 * next.
 */
package dev.stackprint.templates.output;
