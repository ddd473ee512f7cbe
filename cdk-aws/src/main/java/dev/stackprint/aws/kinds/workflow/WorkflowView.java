package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of a workflow print.
 *
 * @param c what every construct begins with
 * @param id the component's id
 * @param definition the path of the definition
 * @param uploadDefinition the path of the definition that starts it for uploads
 * @param handlers the folder of the functions' code
 * @param prefix the folder of the files to work on
 * @param source the variable of the store of the files
 * @param results the variable of the store of the results
 * @param resultsClass the class of that store's construct
 * @param functions the functions that tasks call
 * @param substitutions what the definition knows by name
 * @param grants statements that let the state machine use other constructs
 * @param permissions statements that let the state machine use services
 * @param batch whether there are batch translations
 * @param job the role of jobs, if there are any
 * @param transform the model of transform jobs, if there are any
 * @param uploads what starts it for uploads, if they do
 * @param api whether an API starts it
 * @param exposed whether somebody needs the state machine
 * @param queueName whether somebody needs the name of the dead-letter queue
 * @param machine what every state machine has
 * @param limits what the rest of its methods is
 * @param tests what every state machine's test has
 */
record WorkflowView(
    ConstructHeader c,
    String id,
    String definition,
    String uploadDefinition,
    String handlers,
    String prefix,
    Code source,
    Code results,
    Code resultsClass,
    List<LambdaFunction> functions,
    Map<String, Code> substitutions,
    List<Code> grants,
    List<Code> permissions,
    boolean batch,
    Optional<JobRole> job,
    Optional<TransformCode> transform,
    Optional<Code> uploads,
    boolean api,
    boolean exposed,
    boolean queueName,
    Code machine,
    Code limits,
    MachineCode.Tests tests) {}
