package dev.stackprint.aws.statemachine;

import dev.stackprint.aws.render.Signal;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is worth watching of a state machine that keeps its failures in a queue. */
public final class MachineSignals {

  private MachineSignals() {}

  /**
   * Returns the signals.
   *
   * @param id the component's id
   * @param stateMachine an expression of the state machine
   * @param deadLetters an expression of the queue's name
   */
  public static List<Signal> of(String id, Code stateMachine, Code deadLetters) {
    Map<String, Code> machine =
        Map.of("StateMachineArn", JavaCode.call(stateMachine, "getStateMachineArn"));
    Map<String, Code> queue = Map.of("QueueName", deadLetters);
    return List.of(
        new Signal(
            id + ": started", "AWS/States", "ExecutionsStarted", machine, "Sum", Optional.empty()),
        new Signal(
            id + ": failed",
            "AWS/States",
            "ExecutionsFailed",
            machine,
            "Sum",
            alarm("An execution failed: the message in the dead-letter queue says why.")),
        new Signal(
            id + ": timed out",
            "AWS/States",
            "ExecutionsTimedOut",
            machine,
            "Sum",
            alarm("An execution took longer than allowed: its history shows which step hung.")),
        new Signal(
            id + ": throttled",
            "AWS/States",
            "ExecutionThrottled",
            machine,
            "Sum",
            alarm("Step Functions slows executions down: ask for a higher quota of transitions.")),
        new Signal(
            id + ": duration", "AWS/States", "ExecutionTime", machine, "p90", Optional.empty()),
        new Signal(
            id + ": failures kept",
            "AWS/SQS",
            "ApproximateNumberOfMessagesVisible",
            queue,
            "Maximum",
            alarm("Failures wait in the dead-letter queue: look at them and delete them.")));
  }

  private static Optional<Signal.Alarm> alarm(String meaning) {
    return Optional.of(new Signal.Alarm(BigDecimal.ONE, 1, meaning));
  }
}
