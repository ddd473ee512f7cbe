/** Kind {@code glossary}: a custom terminology of Amazon Translate. */
package dev.stackprint.aws.kinds.glossary;
