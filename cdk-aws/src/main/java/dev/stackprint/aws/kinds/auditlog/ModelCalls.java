package dev.stackprint.aws.kinds.auditlog;

import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import java.time.Duration;
import java.util.Optional;

/**
 * The log of each call of a model in the account and Region.
 *
 * @param content whether it holds what was asked and answered
 * @param logGroup whether it goes to a log group
 * @param days how long it is kept
 * @param logRetention the same as a constant of RetentionDays
 */
record ModelCalls(boolean content, boolean logGroup, int days, Code logRetention) {

  /** Returns what an audit log asks for; empty if it leaves the setting of the account alone. */
  static Optional<ModelCalls> of(Component component) {
    Properties properties = component.properties();
    String what = properties.text("model-calls");
    if (what.equals("none")) {
      return Optional.empty();
    }
    Duration retention = properties.duration("model-calls-retention");
    return Optional.of(
        new ModelCalls(
            what.equals("content"),
            component.knobs().text("model-calls-to").equals("log-group"),
            (int) retention.toDays(),
            LogRetention.of(retention)));
  }

  /** Tells whether there is a bucket: log groups take no images and no long texts. */
  boolean bucket() {
    return content || !logGroup;
  }
}
