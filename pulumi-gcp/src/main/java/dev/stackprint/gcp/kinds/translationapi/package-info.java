/** Kind {@code translation-api}: a function in front of Cloud Translation and Text-to-Speech. */
package dev.stackprint.gcp.kinds.translationapi;
