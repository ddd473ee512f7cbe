package dev.stackprint.aws.project;

import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;

/**
 * What {@code SynthesizedStack.java.ftl} and {@code ComplianceTest.java.ftl} print.
 *
 * @param packageName the package
 * @param appClass the app's class
 * @param testFixture the class that holds the template for the tests
 */
record TestView(Code packageName, Code appClass, Code testFixture) {

  static final Code COMPLIANCE_TEST = JavaCode.identifier("ComplianceTest");

  static TestView of(Plan plan) {
    return new TestView(
        JavaCode.packageName(plan.packageName()),
        ProjectNames.app(plan),
        ProjectNames.TEST_FIXTURE);
  }
}
