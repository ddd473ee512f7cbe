/** Kind {@code encryption-key}: a KMS key. */
package dev.stackprint.aws.kinds.encryptionkey;
