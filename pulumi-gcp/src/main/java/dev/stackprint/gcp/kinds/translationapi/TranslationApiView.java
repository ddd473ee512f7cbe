package dev.stackprint.gcp.kinds.translationapi;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a translation API print.
 *
 * @param c what every component begins with
 * @param accountId the id of the account that translates
 * @param folder the folder of the function's code
 * @param modules the files that are deployed
 * @param glossaries the expression of what the names of the glossaries begin with
 * @param instances how many instances there are at most
 * @param callers the members that may call
 * @param serviceName whether somebody needs the name of its service
 */
record TranslationApiView(
    ComponentHeader c,
    String accountId,
    String folder,
    List<String> modules,
    Optional<Code> glossaries,
    int instances,
    List<String> callers,
    boolean serviceName) {}
