package dev.stackprint.gcp.provider.maven;

import java.util.Comparator;

/**
 * Something of the provider's API that the version on Maven Central does not have, or has
 * otherwise.
 *
 * @param className the qualified name of the class
 * @param member the property that is missing; empty if the class is
 */
public record Missing(String className, String member, Reason reason)
    implements Comparable<Missing> {
  private static final Comparator<Missing> ORDER =
      Comparator.comparing(Missing::className)
          .thenComparing(Missing::member)
          .thenComparing(Missing::reason);

  /** How the versions differ. */
  public enum Reason {
    /** It is not there. */
    ABSENT,
    /** It is there, of another type. */
    OTHER_TYPE,
    /** It has to be given there, and the program does not. */
    REQUIRED
  }

  /** What is missing, for a message: {@code storage.BucketArgs.softDeletePolicy}. */
  public String name() {
    var shortName = className.replaceFirst("^com\\.pulumi\\.gcp\\.", "");
    return member.isEmpty() ? shortName : shortName + "." + member;
  }

  @Override
  public int compareTo(Missing other) {
    return ORDER.compare(this, other);
  }
}
