package dev.stackprint.aws.kinds.featurestore;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a feature store print.
 *
 * @param c what every construct begins with
 * @param historyClass the class of the store that the history is kept in
 * @param history the variable that holds it
 * @param bucket the expression of its bucket
 * @param folder the folder of the history, with a slash at its end
 * @param key the expression of the key of online stores, if there is one of its own
 * @param removalPolicy a constant of RemovalPolicy
 * @param groups the groups
 * @param used whether somebody needs grantUse
 */
record FeatureStoreView(
    ConstructHeader c,
    Code historyClass,
    Code history,
    Code bucket,
    String folder,
    Optional<Code> key,
    Code removalPolicy,
    List<Group> groups,
    boolean used) {

  /**
   * A group.
   *
   * @param construct the id of its construct
   * @param name its name
   * @param description what it knows of what
   * @param entity what the entity's id is called
   * @param features the features and their types
   * @param online whether the newest values are served
   */
  record Group(
      String construct,
      String name,
      String description,
      String entity,
      List<Feature> features,
      boolean online) {}

  /**
   * A feature.
   *
   * @param name its name
   * @param type its type, as SageMaker calls it
   */
  record Feature(String name, String type) {}

  /** Tells whether an online store is encrypted with a key of its own. */
  boolean encryptsOnline() {
    return key.isPresent() && online();
  }

  /** Tells whether some group is online. */
  boolean online() {
    return groups.stream().anyMatch(Group::online);
  }
}
