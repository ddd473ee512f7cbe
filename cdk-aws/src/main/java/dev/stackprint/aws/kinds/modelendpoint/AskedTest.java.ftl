<#if grantInvoke>

  @Test
  void othersMayAskThisEndpointOnly() {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var asked = 0;
    for (var policy : policies) {
      for (var statement : policy.at("/Properties/PolicyDocument/Statement")) {
        if (statement.get("Action").asText().equals("${action}")) {
          assertFalse(statement.get("Resource").toString().contains("*"));
          asked++;
        }
      }
    }
    assertFalse(asked == 0);
  }
</#if>
