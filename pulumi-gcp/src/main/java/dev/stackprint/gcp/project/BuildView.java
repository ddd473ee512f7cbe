package dev.stackprint.gcp.project;

import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What {@code pom.xml.ftl}, {@code Pulumi.yaml.ftl} and other files of the build print.
 *
 * @param name the blueprint's name, and the project's in Pulumi
 * @param description what it is for, in one line
 * @param project the id of the Google Cloud project, if the blueprint names one
 * @param group the Maven group: the Java package
 * @param artifact the Maven artifact: the blueprint's name
 * @param mainClass the program's class with its package
 * @param mavenSdk the version of com.pulumi:gcp, if the provider's classes come from Maven Central
 *     and not from sdks/gcp
 * @param pulumiVersion of com.pulumi:pulumi
 * @param jsr305Version of the annotations that the classes in sdks/gcp have
 * @param slf4jVersion of slf4j-nop
 * @param junitVersion of JUnit
 */
record BuildView(
    String name,
    Code description,
    Optional<Code> project,
    String group,
    String artifact,
    String mainClass,
    Optional<String> mavenSdk,
    String pulumiVersion,
    String jsr305Version,
    String slf4jVersion,
    String junitVersion) {}
