package dev.stackprint.aws.render;

/** What the CDK makes of the paths of constructs. */
public final class LogicalIds {

  private LogicalIds() {}

  /**
   * Returns what a resource's logical id begins with.
   *
   * @param constructId the id of the component's construct
   * @param path the path of the resource's construct within it: {@code Bucket}, {@code Store/Table}
   */
  public static String of(String constructId, String path) {
    StringBuilder logicalId = new StringBuilder(constructId);
    String parent = constructId;
    for (String id : path.split("/")) {
      // The CDK leaves out what its parent's id ends with.
      if (!parent.endsWith(id)) {
        logicalId.append(id);
        parent = id;
      }
    }
    return logicalId.toString();
  }
}
