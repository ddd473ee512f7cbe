package dev.stackprint.gcp.kinds.schedule;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;

/**
 * What the templates of a schedule print.
 *
 * @param c what every component begins with
 * @param started the id of what is started
 * @param workflow an expression of the workflow's whole name
 * @param expression when, as Cloud Scheduler writes it
 * @param timeZone the time zone
 * @param body what is posted to start an execution
 * @param paused whether it is paused
 * @param accountId the id of the account that starts the workflow
 * @param name whether somebody needs the job's name
 */
record ScheduleView(
    ComponentHeader c,
    String started,
    Code workflow,
    String expression,
    String timeZone,
    String body,
    boolean paused,
    String accountId,
    boolean name) {}
