/** Reading blueprints: from the bytes of files to one merged tree of values with origins. */
package dev.stackprint.blueprints.document;
