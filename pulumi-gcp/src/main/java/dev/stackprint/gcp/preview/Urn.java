package dev.stackprint.gcp.preview;

import dev.stackprint.gcp.preview.registration.Registration;

/**
 * The name of a resource that is the same in every deployment.
 *
 * @param text as {@code
 *     urn:pulumi:dev::support::my:app:Documents$gcp:storage/bucket:Bucket::documents}
 */
record Urn(String text) {

  private static final String DELIMITER = "::";

  /**
   * Makes the URN of a resource as Pulumi's engine does: with the types of the resources around,
   * but for the stack.
   *
   * @param parent the URN of the resource around; "" for none
   */
  static Urn of(String stack, String project, String parent, String type, String name) {
    String around = parent.isEmpty() ? "" : new Urn(parent).qualifiedType();
    String qualified =
        around.isEmpty() || around.equals(Registration.STACK_TYPE) ? type : around + "$" + type;
    return new Urn(String.join(DELIMITER, "urn:pulumi:" + stack, project, qualified, name));
  }

  /**
   * Returns the types of the resources around and its own, with dollars between; "" if it has none.
   */
  String qualifiedType() {
    String[] parts = text.split(DELIMITER, 4);
    return parts.length == 4 ? parts[2] : "";
  }

  /** Returns the name of the resource, which may hold the delimiter; "" if it has none. */
  String name() {
    String[] parts = text.split(DELIMITER, 4);
    return parts.length == 4 ? parts[3] : "";
  }
}
