package dev.stackprint.aws.kinds.schedule;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the templates of a schedule print.
 *
 * @param c what every construct begins with
 * @param workflow the id of what is started
 * @param stateMachine an expression of the state machine
 * @param expression when, as EventBridge Scheduler writes it
 * @param timeZone the time zone
 * @param flexibleMinutes how late it may start
 * @param file the file to work on
 * @param state whether it is enabled
 * @param queueName whether somebody needs the name of the dead-letter queue
 */
record ScheduleView(
    ConstructHeader c,
    String workflow,
    Code stateMachine,
    String expression,
    String timeZone,
    Optional<Long> flexibleMinutes,
    String file,
    String state,
    boolean queueName) {}
