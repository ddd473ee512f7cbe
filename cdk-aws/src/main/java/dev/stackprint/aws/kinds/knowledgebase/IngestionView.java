package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;

/**
 * What the template of the ingestion prints.
 *
 * @param c what every construct begins with
 * @param className the class
 * @param functionFolder where the function's code lies in the project
 * @param namespace the namespace of the metrics
 * @param changes whether there is a source that tells what changes in it
 * @param schedules whether there is a source that is read again and again
 * @param signals whether somebody needs the names of what tells how it goes
 */
record IngestionView(
    ConstructHeader c,
    Code className,
    String functionFolder,
    String namespace,
    boolean changes,
    boolean schedules,
    boolean signals) {}
