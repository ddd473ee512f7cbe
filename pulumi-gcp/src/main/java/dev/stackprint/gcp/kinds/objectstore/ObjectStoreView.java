package dev.stackprint.gcp.kinds.objectstore;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an object store print.
 *
 * @param c what every component begins with
 * @param key the expression of the key's id, if the store has one of its own
 * @param versioned whether former versions are kept
 * @param rules what becomes of objects with time
 * @param softDeleteSeconds for how long deleted objects can be restored, if not as usual
 * @param retain whether the bucket stays when the stack is destroyed
 * @param reads whether somebody needs grantRead
 * @param writes whether somebody needs grantWrite
 */
record ObjectStoreView(
    ComponentHeader c,
    Optional<Code> key,
    boolean versioned,
    List<Rule> rules,
    Optional<Long> softDeleteSeconds,
    boolean retain,
    boolean reads,
    boolean writes) {

  /** Tells whether there is a grant at all. */
  boolean grants() {
    return reads || writes;
  }

  /**
   * A rule of the bucket's lifecycle.
   *
   * @param action what is done
   * @param property the condition's property that counts days
   * @param days after how many days
   */
  record Rule(String action, String property, int days) {

    /** Returns the storage class to move to, if that is the action. */
    Optional<String> storageClass() {
      return action.equals("SetStorageClass") ? Optional.of("NEARLINE") : Optional.empty();
    }

    /** Returns the builder's method that sets the condition. */
    Code condition() {
      return JavaCode.identifier(property);
    }
  }
}
