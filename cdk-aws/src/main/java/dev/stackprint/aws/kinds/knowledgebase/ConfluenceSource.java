package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What is printed of a site of Confluence.
 *
 * @param site its address
 * @param authentication what Bedrock calls the kind of credentials
 * @param credentials the secret's ARN
 * @param crawler the expression of the filters, if there are any
 */
record ConfluenceSource(
    String site, String authentication, String credentials, Optional<Code> crawler) {}
