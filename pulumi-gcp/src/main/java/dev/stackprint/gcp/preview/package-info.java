/**
 * Previews a rendered project: runs its program against Pulumi's own protocol, served by this
 * process, and checks what the program registers.
 */
package dev.stackprint.gcp.preview;
