package dev.stackprint.gcp.kinds.notification;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a notification print.
 *
 * @param c what every component begins with
 * @param key the expression of the key's id, if messages are encrypted with one of the blueprint
 * @param displayName what mail addresses are listed under
 * @param emails mail addresses, which hear of alerts
 * @param urls addresses that messages are posted to
 * @param pulled the names of subscriptions that others pull from
 * @param accountId the id of the account that posts
 * @param pubsubAgent the expression of the member that signs in as that account, if anybody posts
 * @param publish whether somebody needs grantPublish
 * @param name whether somebody needs the topic's name
 * @param postName whether somebody needs the names of subscriptions that post
 * @param channels whether somebody needs the channels of alerts
 * @param monitoringAgent the expression of the member that publishes alerts, if there are any
 */
record NotificationView(
    ComponentHeader c,
    Optional<Code> key,
    String displayName,
    List<String> emails,
    List<String> urls,
    List<String> pulled,
    String accountId,
    Optional<Code> pubsubAgent,
    boolean publish,
    boolean name,
    boolean postName,
    boolean channels,
    Optional<Code> monitoringAgent) {

  /** Tells whether messages are delivered to anybody. */
  boolean subscriptions() {
    return !urls.isEmpty() || !pulled.isEmpty();
  }
}
