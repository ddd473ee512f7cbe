/** Calls of models, whether they are managed, tuned, or served on machines of one's own. */
package dev.stackprint.aws.models;
