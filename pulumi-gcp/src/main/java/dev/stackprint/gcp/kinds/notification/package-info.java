/** Kind {@code notification}: a Pub/Sub topic, and channels of Cloud Monitoring for its alerts. */
package dev.stackprint.gcp.kinds.notification;
