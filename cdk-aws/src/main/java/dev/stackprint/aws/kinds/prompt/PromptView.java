package dev.stackprint.aws.kinds.prompt;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a prompt print.
 *
 * @param c what every construct begins with
 * @param text a string expression
 * @param variables the names of its variables
 * @param modelId the expression of the model that it is written for, if there is one
 * @param inference how the console tries it
 * @param key the expression of the key, if it has one of its own
 * @param versionArn whether somebody needs versionArn
 * @param grantRead whether somebody needs grantRead
 */
record PromptView(
    ConstructHeader c,
    Code text,
    List<String> variables,
    Optional<Code> modelId,
    InferenceSettings inference,
    Optional<Code> key,
    boolean versionArn,
    boolean grantRead) {}
