/**
 * Kind {@code knowledge-base}: a knowledge base of Amazon Bedrock, the store of its vectors, its
 * data sources, and what ingests them as they change.
 */
package dev.stackprint.aws.kinds.knowledgebase;
