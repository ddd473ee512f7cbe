package dev.stackprint.aws.project;

import dev.stackprint.rendering.ReadmeContents;
import dev.stackprint.templates.Code;

/**
 * What {@code README.md.ftl} prints.
 *
 * @param name the blueprint's name
 * @param description what it is for; "" if the blueprint does not say
 * @param stackName the stack's name
 * @param stackId the same as it stands in a command
 * @param regionId the region as it stands in a command
 * @param region the region deployed to
 * @param r what it says of the components
 */
record ReadmeView(
    String name,
    String description,
    Code stackName,
    Code stackId,
    Code regionId,
    String region,
    ReadmeContents r) {}
