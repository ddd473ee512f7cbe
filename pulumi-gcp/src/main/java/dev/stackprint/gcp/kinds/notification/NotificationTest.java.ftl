package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  @Test
  void <#if key??>isEncryptedWithTheKey<#else>isThere</#if>() {
    var topic = MockedStack.one("gcp:pubsub/topic:Topic", "${c.name}");
<#if key??>
    assertNotNull(topic.at("kmsKeyName"));
<#else>
    assertEquals("${c.name}", topic.name());
</#if>
  }
<#if urls?has_content>

  @Test
  void postsWithATokenOfItsOwnAccount() {
    var urls = List.of(<#list urls as url>"${url}"<#sep>, </#list>);
    for (int i = 0; i < urls.size(); i++) {
      var post = MockedStack.one("gcp:pubsub/subscription:Subscription", "${c.name}-post-" + (i + 1));
      assertEquals(urls.get(i), post.at("pushConfig", "pushEndpoint"));
      assertEquals(urls.get(i), post.at("pushConfig", "oidcToken", "audience"));
      assertTrue(post.at("pushConfig", "oidcToken", "serviceAccountEmail").toString().startsWith("${accountId}@"));
    }
  }
</#if>
<#if subscriptions>

  @Test
  void keepsSubscriptionsThatNobodyUses() {
    for (var each : MockedStack.all("gcp:pubsub/subscription:Subscription")) {
      assertEquals("", each.at("expirationPolicy", "ttl"), each.name());
    }
  }
</#if>
<#list emails as email>

  @Test
  void mailsAlerts${email?counter}() {
    var channel = MockedStack.one("gcp:monitoring/notificationChannel:NotificationChannel", "${c.name}-mail-${email?counter}");
    assertEquals(Map.of("email_address", "${email}"), channel.at("labels"));
  }
</#list>
<#if channels>

  @Test
  void letsMonitoringPublishAlerts() {
    var grant = MockedStack.one("gcp:pubsub/topicIAMMember:TopicIAMMember", "${c.name}-published-by-monitoring");
    assertEquals("roles/pubsub.publisher", grant.at("role"));
  }
</#if>
}
