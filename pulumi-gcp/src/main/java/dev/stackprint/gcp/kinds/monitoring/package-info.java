/** Kind {@code monitoring}: a dashboard of Cloud Monitoring and alert policies. */
package dev.stackprint.gcp.kinds.monitoring;
