/** Calls of models, whether they are managed or served on machines of one's own. */
package dev.stackprint.gcp.models;
