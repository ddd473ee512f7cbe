package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.trainingjob.TrainingJobCode;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of the construct of a managed job print.
 *
 * @param c what every construct begins with
 * @param job the job's id
 * @param definition the path of the definition
 * @param prefix what the names of its training jobs begin with
 * @param instanceType the type of its machines
 * @param nodes how many there are
 * @param substitutions what the definition knows by name
 * @param grants what lets the role of the job at its stores
 * @param network the expression of the VPC, if it runs in one
 * @param schedule when it starts, if by itself
 * @param queueName whether somebody needs the name of the dead-letter queue
 * @param training the methods of every training job
 * @param machine what every state machine has
 * @param limits what the rest of its methods is
 * @param tests what every state machine's test has
 */
record ManagedJobView(
    ConstructHeader c,
    String job,
    String definition,
    String prefix,
    String instanceType,
    int nodes,
    Map<String, Code> substitutions,
    List<Code> grants,
    Optional<Code> network,
    Optional<Schedule> schedule,
    boolean queueName,
    TrainingJobCode training,
    Code machine,
    Code limits,
    MachineCode.Tests tests) {

  /**
   * When a job starts by itself.
   *
   * @param expression as EventBridge Scheduler writes it
   * @param timeZone the time zone
   */
  record Schedule(String expression, String timeZone) {}
}
