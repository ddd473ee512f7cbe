  @Test
  void logsStepsButNoData() {
    template.allResourcesProperties(
        "AWS::StepFunctions::StateMachine",
        Map.of(
            "LoggingConfiguration",
            Match.objectLike(Map.of("IncludeExecutionData", false, "Level", "ALL")),
            "TracingConfiguration",
            Map.of("Enabled", true)));
  }

  @Test
  void knowsWhatItsDefinitionNames() throws IOException {
    var names = new TreeSet<String>();
    var name = Pattern.compile("\\$\\{(\\w+)}").matcher(definition().toString());
    while (name.find()) {
      names.add(name.group(1));
    }
    assertEquals(names, substitutions());
  }

  @Test
  void repeatsWhateverFailsForAMoment() throws IOException {
    var tasks = definition().findParents("Resource");
    assertFalse(tasks.isEmpty());
    for (JsonNode task : tasks) {
      assertTrue(task.has("Retry"), task.toString());
    }
  }

  @Test
  void keepsWhatFails() throws IOException {
    var caught = definition().at("/States/Work/Catch/0");
    assertEquals("States.ALL", caught.at("/ErrorEquals/0").asText());
    assertEquals("Keep the failure", caught.get("Next").asText());
    template.hasResourceProperties(
        "AWS::SQS::Queue",
        Map.of("MessageRetentionPeriod", 14 * 24 * 60 * 60, "SqsManagedSseEnabled", true));
  }
