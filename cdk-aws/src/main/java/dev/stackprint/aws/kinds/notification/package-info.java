/** Kind {@code notification}: an SNS topic. */
package dev.stackprint.aws.kinds.notification;
