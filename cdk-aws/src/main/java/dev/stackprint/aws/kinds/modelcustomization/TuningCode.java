package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What of a construct's code is not the same for each way to tune.
 *
 * @param before statements before the state machine is made
 * @param after statements after that
 * @param methods methods that they call
 * @param tests methods of the construct's test
 * @param approved the state that follows once it is decided that the model is put to use
 */
record TuningCode(List<Code> before, List<Code> after, Code methods, Code tests, String approved) {}
