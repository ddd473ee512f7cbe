package dev.stackprint.aws.project;

import dev.stackprint.templates.Code;

/**
 * What {@code pom.xml.ftl}, {@code cdk.json.ftl} and {@code SynthesizedStack.java.ftl} print.
 *
 * @param packageName the package, and the Maven group
 * @param artifact the Maven artifact: the blueprint's name
 * @param appClass the app's class
 * @param stackClass the stack's class
 * @param featureFlags the JSON members of the CDK's recommended feature flags
 * @param cdkVersion of aws-cdk-lib
 * @param cdknagVersion of cdk-nag
 * @param constructsVersion of constructs
 * @param junitVersion of JUnit
 */
record BuildView(
    Code packageName,
    String artifact,
    Code appClass,
    Code stackClass,
    Code featureFlags,
    String cdkVersion,
    String cdknagVersion,
    String constructsVersion,
    String junitVersion) {}
