/** Machines with accelerators of one's own, whichever cloud they are in. */
package dev.stackprint.rendering.node;
