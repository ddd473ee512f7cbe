/** Kind {@code encryption-key}: a Cloud KMS key. */
package dev.stackprint.gcp.kinds.encryptionkey;
