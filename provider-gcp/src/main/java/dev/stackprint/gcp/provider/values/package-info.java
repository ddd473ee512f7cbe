/**
 * What the values of properties may be: enumerations and forms from Google's API discovery
 * documents, from the provider's own descriptions, and from pages on how resources are named. The
 * provider itself checks few of these during a preview.
 */
package dev.stackprint.gcp.provider.values;
