/**
 * Kind {@code knowledge-base}: documents that can be searched by meaning, in one of four stores.
 */
package dev.stackprint.gcp.kinds.knowledgebase;
