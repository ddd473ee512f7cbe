package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.preview.Recording.Question;
import dev.stackprint.gcp.preview.check.Finding;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells findings about resources at the line of the blueprint that the resource comes from. */
final class Placement {

  private final Plan plan;
  private final Map<String, Registration> registered = new HashMap<>();
  private final Diagnostics diagnostics = new Diagnostics();

  Placement(Plan plan, List<Registration> registrations) {
    this.plan = plan;
    registrations.forEach(each -> registered.put(each.urn(), each));
  }

  List<Diagnostic> place(List<Finding> findings, List<Question> questions) {
    findings.forEach(
        finding -> report(finding.code(), finding.resource(), finding.message(), finding.hint()));
    questions.forEach(
        question ->
            report(
                Code.QUESTION,
                registered.get(question.parent()),
                "The program asks for " + question.what() + ", and a preview asks nobody",
                Optional.of(
                    "Install Pulumi's CLI, which preview then uses, or pass the value as configuration.")));
    return diagnostics.sorted();
  }

  private void report(Code code, Registration resource, String message, Optional<String> hint) {
    Optional<Component> component = component(resource);
    diagnostics.report(
        code,
        component.map(Plan::pathOf).orElse(Path.ROOT),
        component.map(Component::origin).orElse(new Origin(plan.blueprint(), 1, 1, 1)),
        message,
        hint);
  }

  /** Returns the component whose group of resources, right in the stack, a resource is in. */
  private Optional<Component> component(Registration resource) {
    Registration around = resource;
    while (around != null) {
      Registration parent = registered.get(around.parent());
      if (parent == null || parent.isStack()) {
        String name = around.name();
        return plan.components().stream().filter(each -> each.id().equals(name)).findFirst();
      }
      around = parent;
    }
    return Optional.empty();
  }
}
