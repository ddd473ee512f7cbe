package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the template of the function that finds passages prints.
 *
 * @param c what every component begins with
 * @param className the class
 * @param type its type in Pulumi
 * @param accountId the id of the function's account
 * @param folder the folder of the function's files
 * @param files those of them that are deployed
 * @param called whether somebody calls it
 */
record AlloydbSearchView(
    ComponentHeader c,
    Code className,
    String type,
    String accountId,
    String folder,
    List<String> files,
    boolean called) {}
