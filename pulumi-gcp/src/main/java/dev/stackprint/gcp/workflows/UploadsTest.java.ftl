<#if uploads>
  @Test
  void startsForUploads() {
    var uploads = MockedStack.one("gcp:storage/notification:Notification", "${name}");
<#if prefix?has_content>
    assertEquals("${prefix}", uploads.at("objectNamePrefix"));
</#if>
    assertEquals("JSON_API_V1", uploads.at("payloadFormat"));
    var trigger = MockedStack.one("gcp:eventarc/trigger:Trigger", "${name}");
    assertEquals("${name}-id", trigger.at("destination", "workflow"));
  }
<#else>
  @Test
  void doesNotStartByItself() {
    assertFalse(MockedStack.all("gcp:eventarc/trigger:Trigger").stream().anyMatch(each -> each.name().equals("${name}")));
  }
</#if>
