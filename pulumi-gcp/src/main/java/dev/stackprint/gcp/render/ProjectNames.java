package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.Set;

/** The names of the classes that a project has besides its components. */
public final class ProjectNames {

  /** The class of the generated tests that runs the program once for all of them. */
  public static final Code TEST_FIXTURE = JavaCode.identifier("MockedStack");

  /** The component resource of the Google Cloud project that is deployed to. */
  public static final Code GOOGLE_PROJECT = JavaCode.identifier("GoogleProject");

  /** The component resource of what functions are built from. */
  public static final Code FUNCTION_BUILDS = JavaCode.identifier("FunctionBuilds");

  /** Names that the code around components uses. */
  public static final Set<String> VARIABLES = Set.of("name", "project", "builds", "context");

  private ProjectNames() {}

  /** Returns the class of the program: the blueprint's name in upper camel case. */
  public static Code program(Plan plan) {
    return JavaCode.identifier(Names.type(plan.name()));
  }

  /** Returns the type of a component resource in Pulumi. */
  public static String type(Plan plan, Code className) {
    return plan.name() + ":index:" + className;
  }

  /** Returns the simple names of all of them. */
  public static Set<String> classes(Plan plan) {
    return Set.of(
        program(plan).text(),
        program(plan).text() + "Test",
        TEST_FIXTURE.text(),
        GOOGLE_PROJECT.text(),
        FUNCTION_BUILDS.text());
  }
}
