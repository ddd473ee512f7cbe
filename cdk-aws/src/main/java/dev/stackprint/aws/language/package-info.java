/** What Amazon Transcribe, Translate and Polly know of languages, for the kinds that use them. */
package dev.stackprint.aws.language;
