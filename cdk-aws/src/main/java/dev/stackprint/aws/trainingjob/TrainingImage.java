package dev.stackprint.aws.trainingjob;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Image;
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
public record TrainingImage(String address, String account, String region, String repository) {

  private static final Pattern ECR =
      Pattern.compile(
          "([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com/([^:@]+)(:.+|@.+)?");

  /** Returns what AWS publishes for training with PyTorch, if the Region has it. */
  public static Optional<TrainingImage> published(AcceleratorKind kind, String region) {
    return Facts.load()
        .images()
        .newestIn(kind == AcceleratorKind.NEURON ? "huggingface-neuronx" : "pytorch", region)
        .filter(Image::training)
        .flatMap(image -> image.uri(region))
        .flatMap(TrainingImage::of);
  }

  /** Returns the image with an address, if it is in a registry of AWS. */
  public static Optional<TrainingImage> of(String address) {
    Matcher matcher = ECR.matcher(address);
    return matcher.matches()
        ? Optional.of(
            new TrainingImage(address, matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }
}
