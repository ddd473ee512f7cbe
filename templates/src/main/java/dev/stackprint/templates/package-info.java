/** FreeMarker for source code, and the project tree that it renders into. */
package dev.stackprint.templates;
