package dev.stackprint.aws.verify;

import dev.stackprint.verification.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes files through workflows: their state machines are interpreted, their functions run, and
 * services are stood in for by {@code src/test/python/world.py}.
 */
class WorkflowScenariosTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch-inferences",
        "chat-served",
        "model-customization",
        "workflow-minutes",
        "workflow-translate",
        "workflow-triage"
      })
  void scenario(String name) {
    Scenarios.pass(AwsPlans.ALL, name);
  }
}
