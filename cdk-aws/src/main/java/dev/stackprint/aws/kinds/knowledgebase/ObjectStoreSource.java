package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.templates.Code;

/**
 * What is printed of a bucket as a source.
 *
 * @param bucket the bucket
 * @param prefix what is taken in begins so; "" is everything
 */
record ObjectStoreSource(Code bucket, String prefix) {}
