/** The tree of files that a back-end renders, in memory. */
package dev.stackprint.templates.project;
