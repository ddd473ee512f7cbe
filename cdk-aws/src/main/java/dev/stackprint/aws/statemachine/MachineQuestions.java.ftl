  private static JsonNode definition() throws IOException {
    return new ObjectMapper().readTree(new File("${definition}"));
  }

  private Set<String> substitutions() {
    var machines =
        template.findResources(
            "AWS::StepFunctions::StateMachine",
            Map.of("Properties", Map.of("StateMachineType", "STANDARD")));
    for (var machine : machines.entrySet()) {
      if (machine.getKey().startsWith("${className}StateMachine")) {
        var properties = (Map<?, ?>) machine.getValue().get("Properties");
        var names = new TreeSet<String>();
        ((Map<?, ?>) properties.get("DefinitionSubstitutions"))
            .keySet()
            .forEach(each -> names.add(each.toString()));
        return names;
      }
    }
    return Set.of();
  }
