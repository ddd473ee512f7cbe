/** Kind {@code distributed-job}. */
package dev.stackprint.aws.kinds.distributedjob;
