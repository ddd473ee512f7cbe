package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;

/**
 * What the templates of the stores print; each prints what concerns it.
 *
 * @param c what every construct begins with
 * @param className the class
 * @param dimensions the length of the vectors
 * @param digest stands for what cannot be changed of a store in place
 * @param key whether a key of our own encrypts the vectors
 * @param standbyReplicas whether a collection has a copy in a second zone
 * @param capacity between how many capacity units a database scales
 * @param deletionProtection whether a database refuses to be deleted
 * @param database whether somebody needs the id of the database's cluster
 */
record VectorsView(
    ConstructHeader c,
    Code className,
    int dimensions,
    String digest,
    boolean key,
    boolean standbyReplicas,
    Capacity capacity,
    boolean deletionProtection,
    boolean database) {

  /** Tells whether the database pauses while idle. */
  boolean pauses() {
    return capacity.min().signum() == 0;
  }
}
