package dev.stackprint.aws.project;

import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;

/**
 * What {@code ComplianceTest.java.ftl} prints.
 *
 * @param packageName the package
 * @param appClass the app's class
 * @param testFixture the class that makes an app with the feature flags of cdk.json
 */
record ComplianceView(Code packageName, Code appClass, Code testFixture) {

  static final Code CLASS_NAME = JavaCode.identifier("ComplianceTest");

  static ComplianceView of(Plan plan) {
    return new ComplianceView(
        JavaCode.packageName(plan.packageName()),
        ProjectNames.app(plan),
        ProjectNames.TEST_FIXTURE);
  }
}
