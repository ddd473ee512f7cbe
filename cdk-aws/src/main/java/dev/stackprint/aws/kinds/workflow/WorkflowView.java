package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;

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
 * @param objectPattern what an upload's event says of the object
 * @param batch whether there are batch translations
 * @param uploads whether uploads start it
 * @param api whether an API starts it
 * @param exposed whether somebody needs the state machine
 * @param queueName whether somebody needs the name of the dead-letter queue
 * @param allows whether some permission has to be stated for all resources
 * @param arns whether the name of a resource has to be made
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
    List<FunctionView> functions,
    Map<String, Code> substitutions,
    List<Code> grants,
    List<Code> permissions,
    Code objectPattern,
    boolean batch,
    boolean uploads,
    boolean api,
    boolean exposed,
    boolean queueName,
    boolean allows,
    boolean arns) {

  /**
   * A function.
   *
   * @param variable the variable that holds it
   * @param id its construct's id
   * @param handler what Lambda calls
   * @param minutes how long it may take
   * @param memory its memory in MiB
   * @param environmentMap an expression of its environment
   * @param grants statements that grant it what it needs
   */
  record FunctionView(
      Code variable,
      String id,
      String handler,
      int minutes,
      int memory,
      Code environmentMap,
      List<Code> grants) {}
}
