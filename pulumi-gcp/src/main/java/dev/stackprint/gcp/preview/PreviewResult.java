package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.List;

/**
 * What a preview gave.
 *
 * @param registrations the resources, the stack first; each comes after those that it needs
 * @param outputs the outputs of the stack
 * @param findings what is wrong with the resources, at the component that they belong to
 * @param logs what the program told, but for what only debugging needs
 */
public record PreviewResult(
    List<Registration> registrations,
    Fields outputs,
    List<Diagnostic> findings,
    List<LogLine> logs) {

  public PreviewResult {
    registrations = List.copyOf(registrations);
    findings = List.copyOf(findings);
    logs = List.copyOf(logs);
  }
}
