package dev.stackprint.aws.kinds.objectstore;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the templates of an object store print.
 *
 * @param c what every construct begins with
 * @param key the expression of the key, if the store has one of its own
 * @param versioned whether former versions are kept
 * @param lifecycle the chained calls of a lifecycle rule's builder
 * @param removalPolicy a constant of RemovalPolicy
 * @param accessLogs whether access is logged to a second bucket
 * @param events whether the bucket tells EventBridge what happens to its objects
 * @param reads whether somebody needs grantRead
 * @param readsObjects whether somebody needs grantReadObjects
 * @param writes whether somebody needs grantWrite
 * @param deletes whether somebody needs grantDelete
 * @param bucket whether somebody needs the bucket itself
 * @param name whether somebody needs the bucket's name
 */
record ObjectStoreView(
    ConstructHeader c,
    Optional<Code> key,
    boolean versioned,
    Code lifecycle,
    Code removalPolicy,
    boolean accessLogs,
    boolean events,
    boolean reads,
    boolean readsObjects,
    boolean writes,
    boolean deletes,
    boolean bucket,
    boolean name) {

  /** Tells whether there is a grant at all. */
  boolean grants() {
    return readsObjects || writes || deletes;
  }
}
