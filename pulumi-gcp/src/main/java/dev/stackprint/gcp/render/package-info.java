/**
 * What a kind implements to be rendered for Google Cloud, and what it is given: names, the needs of
 * the components that refer to it, and the files it may add.
 */
package dev.stackprint.gcp.render;
