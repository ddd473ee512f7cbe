package dev.stackprint.gcp.kinds.featurestore;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a feature store print.
 *
 * @param c what every component begins with
 * @param dataset the id of the dataset
 * @param store the name of the online store
 * @param groups the groups
 * @param nodes how many nodes the online store has in Bigtable; empty if it is an optimized one
 * @param sync when the newest values go online
 * @param tablesKey the expression of the key of the tables, if there is one of its own
 * @param onlineKey the expression of the key of the online store, if there is one of its own
 * @param retain whether the history stays when the stack is destroyed
 * @param roleId the id of the role of those who use features
 * @param used whether somebody needs grantUse
 */
record FeatureStoreView(
    ComponentHeader c,
    String dataset,
    String store,
    List<Group> groups,
    Optional<Integer> nodes,
    String sync,
    Optional<Code> tablesKey,
    Optional<Code> onlineKey,
    boolean retain,
    String roleId,
    boolean used) {

  /**
   * A group.
   *
   * @param method the method that adds it
   * @param name its name
   * @param id its id in Vertex AI
   * @param description what it knows of what
   * @param entity what the entity's id is called
   * @param features the features and their types
   * @param online whether the newest values are served
   */
  record Group(
      Code method,
      String name,
      String id,
      String description,
      String entity,
      List<Feature> features,
      boolean online) {

    /** Returns what the names of its tests have of it. */
    Code test() {
      return JavaCode.typeName(name);
    }
  }

  /**
   * A feature.
   *
   * @param name its name
   * @param type its type, as BigQuery calls it
   */
  record Feature(String name, String type) {}

  /** Tells whether some group is online. */
  boolean online() {
    return groups.stream().anyMatch(Group::online);
  }
}
