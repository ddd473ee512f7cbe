package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a message.
 *
 * @param to who gets it
 * @param subject its subject
 * @param message its text
 * @param include the id of the result whose text is put below, if any
 */
public record Notify(Component to, String subject, Message message, Optional<String> include)
    implements Action {

  static final String TYPE = "notify";

  static Notify of(Properties properties) {
    return new Notify(
        properties.reference("to"),
        properties.text("subject"),
        Message.parse(properties.template("message")),
        properties.optionalText("include"));
  }

  @Override
  public String defaultId() {
    return "notice";
  }

  @Override
  public Result result() {
    return Result.NONE;
  }

  @Override
  public boolean reads() {
    return false;
  }

  @Override
  public List<String> refersTo() {
    List<String> ids = new ArrayList<>(message.results());
    include.ifPresent(ids::add);
    return ids;
  }
}
