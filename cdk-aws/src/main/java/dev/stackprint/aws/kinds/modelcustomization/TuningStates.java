package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * The states of a definition that are not the same for each way to tune.
 *
 * @param first the state that examples, once they are prepared, go to
 * @param making states that tune and measure; the last one assigns {@code score}, and leads to "Is
 *     it good enough?"
 * @param approved the state that follows once it is decided that the model is put to use
 * @param approving that state, if it is one of this way's own; it leads to "Put it to use"
 * @param use what is said of a model in use: members of JSON
 * @param announcement an expression of a line that names what there is to use
 * @param result members of the execution's output, in JSONata
 * @param withdrawal the state "Withdraw it", which knows {@code refusal}
 */
record TuningStates(
    String first,
    Code making,
    String approved,
    Optional<Code> approving,
    Code use,
    String announcement,
    String result,
    Code withdrawal) {}
