/** Kind {@code object-store}: an S3 bucket. */
package dev.stackprint.aws.kinds.objectstore;
