package dev.stackprint.gcp.provider.maven;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one place of a program uses a class of the provider's API.
 *
 * @param className the qualified name of the class
 * @param members the properties that are set or read
 * @param built whether an object of it is built here, from these properties and no others
 */
record ApiUse(String className, Set<String> members, boolean built) {
  ApiUse {
    // A property whose name Java reserves has a member with an underscore behind it.
    members =
        members.stream()
            .map(member -> member.endsWith("_") ? member.substring(0, member.length() - 1) : member)
            .collect(Collectors.toUnmodifiableSet());
  }
}
