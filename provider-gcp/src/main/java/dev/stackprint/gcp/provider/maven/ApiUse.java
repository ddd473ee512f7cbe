package dev.stackprint.gcp.provider.maven;

import java.util.Set;

/**
 * How one place of a program uses a class of the provider's API.
 *
 * @param className the qualified name of the class
 * @param members the properties that are set or read
 * @param built whether an object of it is built here, from these properties and no others
 */
record ApiUse(String className, Set<String> members, boolean built) {
  ApiUse {
    members = Set.copyOf(members);
  }
}
