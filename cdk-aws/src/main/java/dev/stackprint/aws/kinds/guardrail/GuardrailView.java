package dev.stackprint.aws.kinds.guardrail;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the templates of a guardrail print.
 *
 * @param c what every construct begins with
 * @param s what the guardrail filters
 * @param key the expression of the key, if it has one of its own
 * @param guardrailId whether somebody needs guardrailId
 * @param version whether somebody needs version
 * @param guardrailArn whether somebody needs guardrailArn
 * @param grantApply whether somebody needs grantApply
 */
record GuardrailView(
    ConstructHeader c,
    GuardrailSettings s,
    Optional<Code> key,
    boolean guardrailId,
    boolean version,
    boolean guardrailArn,
    boolean grantApply) {}
