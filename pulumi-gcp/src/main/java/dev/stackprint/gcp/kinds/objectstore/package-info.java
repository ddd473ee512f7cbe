/** Kind {@code object-store}: a Cloud Storage bucket. */
package dev.stackprint.gcp.kinds.objectstore;
