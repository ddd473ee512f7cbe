package dev.stackprint.aws.render;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;

/** The names of the classes that every project has besides its constructs. */
public final class ProjectNames {

  /** The class of the generated tests that synthesizes the stack once for all of them. */
  public static final Code TEST_FIXTURE = JavaCode.identifier("SynthesizedStack");

  private ProjectNames() {}

  /** Returns the CloudFormation stack's name: the blueprint's in upper camel case. */
  public static String stackName(Plan plan) {
    return Names.type(plan.name());
  }

  /** Returns the class of the stack. */
  public static Code stack(Plan plan) {
    return JavaCode.identifier(stackName(plan) + "Stack");
  }

  /** Returns the class of the CDK app. */
  public static Code app(Plan plan) {
    return JavaCode.identifier(stackName(plan) + "App");
  }
}
