package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What is printed of sites of SharePoint.
 *
 * @param sites their addresses
 * @param domain their domain
 * @param tenant the id of the tenant
 * @param authentication what Bedrock calls the kind of credentials
 * @param credentials the secret's ARN
 * @param crawler the expression of the filters, if there are any
 */
record SharePointSource(
    List<String> sites,
    String domain,
    String tenant,
    String authentication,
    String credentials,
    Optional<Code> crawler) {}
