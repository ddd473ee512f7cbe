package dev.stackprint.aws.kinds.distributedjob;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image in a registry of AWS, as training jobs take them.
 *
 * @param address its address
 * @param account the account of the registry
 * @param region the Region of the registry
 * @param repository the repository
 */
record TrainingImage(String address, String account, String region, String repository) {

  private static final Pattern ECR =
      Pattern.compile(
          "([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com/([^:@]+)(:.+|@.+)?");

  /** Returns the image with an address, if it is in a registry of AWS. */
  static Optional<TrainingImage> of(String address) {
    Matcher matcher = ECR.matcher(address);
    return matcher.matches()
        ? Optional.of(
            new TrainingImage(address, matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }
}
