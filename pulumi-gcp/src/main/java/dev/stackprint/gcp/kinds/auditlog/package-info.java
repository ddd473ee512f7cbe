/** Kind {@code audit-log}: audit configurations of services, and a sink to a bucket. */
package dev.stackprint.gcp.kinds.auditlog;
