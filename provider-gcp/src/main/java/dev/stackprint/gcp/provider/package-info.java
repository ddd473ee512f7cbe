/**
 * What the provider {@code gcp} of Pulumi takes and gives: its resource types, their properties and
 * types. {@code schema/extract.py} reads all this from a published package and writes it to the
 * resources of this module.
 */
package dev.stackprint.gcp.provider;
