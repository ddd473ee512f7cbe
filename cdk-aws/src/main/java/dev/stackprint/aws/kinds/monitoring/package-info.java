/** Kind {@code monitoring}: a CloudWatch dashboard and alarms. */
package dev.stackprint.aws.kinds.monitoring;
