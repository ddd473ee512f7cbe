package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serverless inference of Amazon SageMaker: what an endpoint can have, and what serves models. */
public final class ServerlessInference {

  private static final String SERVER = "llama-cpp";

  private final FactsFile file;

  private ServerlessInference(FactsFile file) {
    this.file = file;
  }

  static ServerlessInference read() {
    return new ServerlessInference(FactsFile.read("serverless"));
  }

  /** Returns where these facts came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns the sizes of memory in MiB, the least first. */
  public List<Integer> memorySizes() {
    return file.section("limits").words("memory").stream().map(Integer::valueOf).toList();
  }

  /** Returns the gigabytes that there are for all files, whatever the memory. */
  public int diskGigabytes() {
    return limit("disk");
  }

  /** Returns how many requests an endpoint answers at the same time at most. */
  public int requests() {
    return limit("requests");
  }

  /** Returns the seconds in which the weights have to be loaded and the server to be ready. */
  public int startSeconds() {
    return limit("start");
  }

  /** Returns the seconds in which an answer has to come. */
  public int answerSeconds() {
    return limit("answer");
  }

  /** Returns the regions that are known to have it. */
  public List<String> regions() {
    return file.section("regions").words("all");
  }

  /**
   * Returns the address of the image of llama.cpp's server, which serves models on processors, in a
   * region; empty if its registry is not there.
   */
  public Optional<ServerImage> server(String region) {
    Entry image = file.section("images").entry(SERVER);
    Map<String, String> accounts = new Registries(file).accounts(image.text("registries"));
    return Optional.ofNullable(accounts.get(region))
        .map(
            account ->
                new ServerImage(
                    account + ".dkr.ecr." + region + ".amazonaws.com",
                    account,
                    image.text("repository"),
                    image.text("tag")));
  }

  /**
   * The image of a server in a region.
   *
   * @param registry the host of the registry
   * @param account whose registry it is
   * @param repository the repository
   * @param tag the tag
   */
  public record ServerImage(String registry, String account, String repository, String tag) {}

  private int limit(String name) {
    return Integer.parseInt(file.section("limits").text(name));
  }
}
