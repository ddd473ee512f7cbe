/** The resources that a program registers, and the values that they are given. */
package dev.stackprint.gcp.preview.registration;
