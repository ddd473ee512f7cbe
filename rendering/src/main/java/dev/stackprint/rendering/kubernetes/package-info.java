/** What both back-ends know of Kubernetes. */
package dev.stackprint.rendering.kubernetes;
