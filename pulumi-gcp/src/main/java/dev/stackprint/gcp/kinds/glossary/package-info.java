/** Kind {@code glossary}: glossaries of Cloud Translation, one for each pair of languages. */
package dev.stackprint.gcp.kinds.glossary;
