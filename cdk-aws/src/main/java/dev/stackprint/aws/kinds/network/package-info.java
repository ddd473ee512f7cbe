/** Kind {@code network}: a VPC, and endpoints for the services that are called from inside it. */
package dev.stackprint.aws.kinds.network;
