package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What is printed of a data source.
 *
 * @param variable the variable that holds it
 * @param id its construct's id
 * @param logicalId what its logical id begins with
 * @param name its name
 * @param type what Bedrock calls its type
 * @param configuration the expression of its configuration
 * @param prefix what a change has to concern, if changes are told
 * @param rate how often it is read again, if it is; as EventBridge writes it
 * @param grants statements that let the role read it
 * @param triggers statements that have it ingested
 */
record SourceView(
    Code variable,
    String id,
    String logicalId,
    String name,
    String type,
    Code configuration,
    Optional<String> prefix,
    Optional<String> rate,
    List<Code> grants,
    List<Code> triggers) {}
