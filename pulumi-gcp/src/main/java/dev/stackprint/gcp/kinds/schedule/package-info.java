/** Kind {@code schedule}: a job of Cloud Scheduler. */
package dev.stackprint.gcp.kinds.schedule;
