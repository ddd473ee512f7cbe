/**
 * Checks what a program registers: against the provider's schema, the rules of Google's APIs, the
 * project's files.
 */
package dev.stackprint.gcp.preview.check;
