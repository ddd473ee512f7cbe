package dev.stackprint.gcp.project;

import dev.stackprint.rendering.ReadmeContents;
import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What {@code README.md.ftl} prints.
 *
 * @param name the blueprint's name
 * @param description what it is for; "" if the blueprint does not say
 * @param project the id of the Google Cloud project, if the blueprint names one
 * @param region the region deployed to
 * @param providerVersion the version of Pulumi's plugin for Google Cloud, which needs no escaping
 * @param r what it says of the components
 */
record ReadmeView(
    String name,
    String description,
    Optional<String> project,
    String region,
    Code providerVersion,
    ReadmeContents r) {}
