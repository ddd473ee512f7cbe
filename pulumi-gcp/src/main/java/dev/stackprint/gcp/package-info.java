/** The GCP back-end: renders plans into Pulumi Java programs. */
package dev.stackprint.gcp;
