package dev.stackprint.templates.output;

import java.util.List;

/**
 * What has to be done to a folder so that it holds a project.
 *
 * @param manifest the manifest afterwards
 * @param changes removals first
 * @param unchanged files that are as they should be
 * @param saved files of which a copy has to be saved first, since they are not ours
 * @param conflicts what forbids it all
 */
record WritePlan(
    Manifest manifest,
    List<Change> changes,
    List<String> unchanged,
    List<String> saved,
    List<Conflict> conflicts) {}
