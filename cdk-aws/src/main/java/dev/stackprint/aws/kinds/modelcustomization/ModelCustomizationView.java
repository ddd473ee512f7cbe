package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of a model customization print.
 *
 * @param c what every construct begins with
 * @param definition the path of the definition
 * @param prefix the folder of the files to learn from
 * @param source the variable of the store of the examples
 * @param results the variable of the store of the results
 * @param resultsClass the class of that store's construct
 * @param functions the functions that tasks call
 * @param substitutions what the definition knows by name
 * @param grants statements that let the state machine use other constructs
 * @param tuner what is not the same for each way to tune
 * @param uploads what starts it for uploads, if they do
 * @param asks whether a person decides
 * @param callers what others may do with the model that is in use
 * @param exposed whether somebody needs the state machine
 * @param queueName whether somebody needs the name of the dead-letter queue
 * @param machine what every state machine has
 * @param limits what the rest of its methods is
 * @param tests what every state machine's test has
 */
record ModelCustomizationView(
    ConstructHeader c,
    String definition,
    String prefix,
    Code source,
    Code results,
    Code resultsClass,
    List<LambdaFunction> functions,
    Map<String, Code> substitutions,
    List<Code> grants,
    TuningCode tuner,
    Optional<Code> uploads,
    boolean asks,
    ModelCustomizationKind.Callers callers,
    boolean exposed,
    boolean queueName,
    Code machine,
    Code limits,
    MachineCode.Tests tests) {}
