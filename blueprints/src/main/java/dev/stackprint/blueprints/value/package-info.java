/** The tree that a blueprint is, every node with the place it came from. */
package dev.stackprint.blueprints.value;
