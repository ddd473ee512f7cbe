/** Runs projects in place: compiles them in this process, starts their programs and tools. */
package dev.stackprint.toolchain;
