package dev.stackprint.aws.kinds.mlpipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository of an image in Amazon ECR.
 *
 * @param account whose it is
 * @param region where it is
 * @param repository its name
 */
record EcrImage(String account, String region, String repository) {

  private static final Pattern IMAGE =
      Pattern.compile(
          "(\\d{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com/([a-z0-9][a-z0-9._/-]*)[:@]\\S+");

  static Optional<EcrImage> of(String image) {
    Matcher matcher = IMAGE.matcher(image);
    return matcher.matches()
        ? Optional.of(new EcrImage(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }
}
