package dev.stackprint.gcp.kinds.network;

import java.util.stream.IntStream;

/**
 * How a network's range of addresses is divided: its first half is the subnet's, a quarter is kept
 * for what services place beside it, and the last address but one is where Google's APIs answer.
 *
 * @param subnet the subnet's range
 * @param services the first address of the services' range
 * @param servicesPrefix how long the prefix of the services' range is
 * @param googleApis the address of Google's APIs
 */
record Ranges(String subnet, String services, int servicesPrefix, String googleApis) {

  static Ranges of(String cidr) {
    int slash = cidr.indexOf('/');
    int prefix = Integer.parseInt(cidr.substring(slash + 1));
    long size = 1L << (Integer.SIZE - prefix);
    long first = number(cidr.substring(0, slash)) & -size;
    return new Ranges(
        address(first) + "/" + (prefix + 1),
        address(first + size / 2),
        prefix + 2,
        address(first + size - 2));
  }

  /** Returns the services' range. */
  String servicesRange() {
    return services + "/" + servicesPrefix;
  }

  private static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.")) {
      number = number << 8 | Integer.parseInt(part);
    }
    return number;
  }

  private static String address(long number) {
    return String.join(
        ".", IntStream.of(24, 16, 8, 0).mapToObj(shift -> "" + (number >> shift & 0xff)).toList());
  }
}
