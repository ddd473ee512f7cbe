/** Where a piece of a blueprint stands: files, and places in them. */
package dev.stackprint.blueprints.source;
