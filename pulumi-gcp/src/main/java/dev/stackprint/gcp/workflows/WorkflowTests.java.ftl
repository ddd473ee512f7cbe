  @Test
  void knowsWhatItsDefinitionReads() {
    var read = new TreeSet<String>();
    var name = Pattern.compile("sys\\.get_env\\(\"(?!GOOGLE_CLOUD_)(\\w+)\"\\)").matcher(definition());
    while (name.find()) {
      read.add(name.group(1));
    }
    var known = new TreeSet<String>();
    ((Map<?, ?>) workflow.at("userEnvVars")).keySet().forEach(each -> known.add(each.toString()));
    assertEquals(known, read);
  }

  @Test
  void fitsTheLimitsOfWorkflows() {
    assertTrue(((Map<?, ?>) workflow.at("userEnvVars")).size() <= 20);
    assertTrue(definition().getBytes(StandardCharsets.UTF_8).length <= 128 * 1024);
    var expression = Pattern.compile("\\$\\{[^\n]*").matcher(definition());
    while (expression.find()) {
      assertTrue(expression.group().length() <= 400, expression.group());
    }
  }

  @Test
  void putsNoNamesOfFilesOnRecord() {
    assertEquals("LOG_ERRORS_ONLY", workflow.at("callLogLevel"));
  }

  @Test
  void keepsWhatFails() {
    var kept = MockedStack.one("gcp:pubsub/subscription:Subscription", "${name}-failures");
    assertEquals("1209600s", kept.at("messageRetentionDuration"));
  }

  @Test
  void runsAsAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "${name}");
    assertEquals("${accountId}", account.at("accountId"));
    assertEquals(account.name() + "-id", workflow.at("serviceAccount"));
  }
<#if jobPermissions?has_content>

  @Test
  void doesWithJobsNoMoreThanItHasTo() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${name}-jobs");
    assertEquals(List.of(<#list jobPermissions as permission>"${permission}"<#sep>, </#list>), role.at("permissions"));
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "${name}-jobs");
    assertTrue(grant.at("member").toString().startsWith("serviceAccount:${accountId}@"));
  }
</#if>
