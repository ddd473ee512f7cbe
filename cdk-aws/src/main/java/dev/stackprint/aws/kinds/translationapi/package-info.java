/** Kind {@code translation-api}: an HTTP API in front of Amazon Translate and Amazon Polly. */
package dev.stackprint.aws.kinds.translationapi;
