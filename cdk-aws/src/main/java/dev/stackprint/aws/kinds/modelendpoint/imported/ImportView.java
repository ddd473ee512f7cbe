package dev.stackprint.aws.kinds.modelendpoint.imported;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Map;

/**
 * What the templates of an imported model print.
 *
 * @param c what every construct begins with
 * @param model our name of the model
 * @param definition the path of the definition
 * @param weights the variable of the store of the weights
 * @param weightsClass the class of that store's construct
 * @param folder the folder of the weights
 * @param file the file in the store that says what is in use
 * @param substitutions what the definition knows by name
 * @param grants statements that let the state machine use the store
 * @param reads the statement that lets {@code role} read the weights
 * @param place whether somebody needs inUse
 * @param invoked whether somebody needs grantInvoke
 * @param exposed whether somebody needs the state machine
 * @param queueName whether somebody needs the name of the dead-letter queue
 * @param machine what every state machine has
 * @param limits what the rest of its methods is
 * @param tests what every state machine's test has
 */
record ImportView(
    ConstructHeader c,
    String model,
    String definition,
    Code weights,
    Code weightsClass,
    String folder,
    String file,
    Map<String, Code> substitutions,
    List<Code> grants,
    Code reads,
    boolean place,
    boolean invoked,
    boolean exposed,
    boolean queueName,
    Code machine,
    Code limits,
    MachineCode.Tests tests) {

  /** Returns what the construct is, one sentence. */
  String summary() {
    return "A Step Functions state machine that has Amazon Bedrock import "
        + model
        + ", which answers without a machine of its own.";
  }

  Code javadoc() {
    return JavaCode.javadoc("Has Amazon Bedrock import " + model + " from " + folder + ".");
  }

  boolean called() {
    return place || invoked;
  }
}
