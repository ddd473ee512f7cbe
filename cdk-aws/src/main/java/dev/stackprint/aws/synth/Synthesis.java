package dev.stackprint.aws.synth;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What a synthesis gave.
 *
 * @param template the CloudFormation template
 * @param resources how many resources of each CloudFormation type it has
 * @param synthesizer what synthesized it: the path of a CDK CLI, or "" if the app ran by itself
 * @param notes what the CDK said besides, such as warnings of its validation
 */
public record Synthesis(
    Path template, SortedMap<String, Integer> resources, String synthesizer, String notes) {}
