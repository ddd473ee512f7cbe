/**
 * What the newest Java API of the provider on Maven Central has, compared with the schema: a
 * project may depend on it instead of bringing the classes along.
 */
package dev.stackprint.gcp.provider.maven;
