package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;

/** The code of a construct that makes the file system which jobs share. */
public final class Lustre {

  private record View(int size, int throughput, int zone, boolean key, Code machines) {}

  private Lustre() {}

  /**
   * Returns the method {@code storage}, which takes the key if there is one.
   *
   * @param storage what jobs share
   * @param key whether a key encrypts it
   * @param machines an expression of the security group of the machines that mount it
   */
  public static Code method(SharedStorage storage, boolean key, Code machines) {
    return Templates.fragment(
        Lustre.class,
        "Lustre.java.ftl",
        new View(storage.size(), storage.throughput(), storage.zone(), key, machines));
  }
}
