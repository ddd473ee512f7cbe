/** Kind {@code network}: a VPC, and the private ways from it to Google's services. */
package dev.stackprint.gcp.kinds.network;
