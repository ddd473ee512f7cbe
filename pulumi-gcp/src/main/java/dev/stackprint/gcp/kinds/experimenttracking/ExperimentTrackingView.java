package dev.stackprint.gcp.kinds.experimenttracking;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an experiment tracking print.
 *
 * @param c what every component begins with
 * @param artifactsClass the class of the store that the files of runs go to
 * @param artifacts the variable that holds it
 * @param folder the folder of the files, with a slash at its end
 * @param key the expression of the key, if there is one of its own
 * @param metadataStore whether the default metadata store is created, too
 * @param retain whether what was recorded stays when the stack is destroyed
 * @param roleId the id of the role of those who record runs
 * @param permissions what that role allows
 * @param tracked whether somebody needs grantTrack
 */
record ExperimentTrackingView(
    ComponentHeader c,
    Code artifactsClass,
    Code artifacts,
    String folder,
    Optional<Code> key,
    boolean metadataStore,
    boolean retain,
    String roleId,
    List<String> permissions,
    boolean tracked) {

  /** Tells whether the default metadata store is encrypted by a key of its own. */
  boolean encryptedMetadata() {
    return metadataStore && key.isPresent();
  }
}
