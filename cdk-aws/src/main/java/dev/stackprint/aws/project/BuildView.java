package dev.stackprint.aws.project;

import dev.stackprint.templates.Code;

/**
 * What {@code pom.xml.ftl}, {@code cdk.json.ftl} and {@code gitignore.ftl} print.
 *
 * @param group the Maven group: the Java package
 * @param artifact the Maven artifact: the blueprint's name
 * @param mainClass the app's class with its package
 * @param featureFlags the CDK's recommended feature flags, a JSON object
 * @param cdkVersion of aws-cdk-lib
 * @param cdkCliVersion of the CDK CLI, the npm package aws-cdk
 * @param cdknagVersion of cdk-nag
 * @param constructsVersion of constructs
 * @param junitVersion of JUnit
 */
record BuildView(
    String group,
    String artifact,
    String mainClass,
    Code featureFlags,
    String cdkVersion,
    String cdkCliVersion,
    String cdknagVersion,
    String constructsVersion,
    String junitVersion) {}
