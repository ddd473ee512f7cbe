/** Kind {@code schedule}: a schedule of EventBridge Scheduler. */
package dev.stackprint.aws.kinds.schedule;
