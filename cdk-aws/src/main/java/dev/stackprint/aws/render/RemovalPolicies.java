package dev.stackprint.aws.render;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;

/** What becomes of data when the stack is deleted. */
public final class RemovalPolicies {

  private RemovalPolicies() {}

  /** Returns the constant of {@code RemovalPolicy} for data that is kept, or not. */
  public static Code of(boolean retain) {
    return JavaCode.identifier(retain ? "RETAIN" : "DESTROY");
  }
}
