package dev.stackprint.aws.kinds.notification;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a notification print.
 *
 * @param c what every construct begins with
 * @param displayName the name that mails come from
 * @param emails mail addresses that are subscribed
 * @param urls addresses that messages are posted to
 * @param queues ARNs of queues of others
 * @param key the expression of the blueprint's key
 * @param ownKey whether the topic has a key of its own
 * @param services principals of the services that publish
 * @param topic whether somebody needs the topic
 * @param publish whether somebody needs grantPublish
 * @param name whether somebody needs the topic's name
 */
record NotificationView(
    ConstructHeader c,
    Optional<String> displayName,
    List<String> emails,
    List<String> urls,
    List<String> queues,
    Optional<Code> key,
    boolean ownKey,
    List<String> services,
    boolean topic,
    boolean publish,
    boolean name) {

  /** Tells whether publishers need the key, which is not so of the one that AWS manages. */
  boolean ownOrGivenKey() {
    return ownKey || key.isPresent();
  }
}
