package dev.stackprint.gcp.kinds.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditLogKindTest {

  private static TestBlueprint audit(String properties) {
    return GcpBlueprint.of(
        """
        papers: {kind: object-store}
        audit: {kind: audit-log, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'calls: false, data-events: false' | SP0704 components.audit.calls: There is nothing to record",
        "model-calls: metadata | SP0703 components.audit.model-calls: Google Cloud logs no numbers of each call of a model",
        "model-calls: content | SP0703 components.audit.model-calls: What was asked and answered is logged by model on Google Cloud, not for a project",
        "'retain: false, gcp: {lock: true}' | SP0704 components.audit.gcp.lock: What is locked cannot be deleted with the stack",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(audit(properties).findings()).containsExactly(finding);
  }

  @Test
  void saysOnceWhatIsRecordedOfAService() {
    assertThat(
            GcpBlueprint.of(
                    """
                    one: {kind: audit-log, data-events: false}
                    two: {kind: audit-log}
                    """)
                .findings())
        .containsExactly(
            "SP0704 components.two: A project says once what is recorded of"
                + " aiplatform.googleapis.com, and 'one' says it already");
  }

  @Test
  void recordsWhatWasAskedFor() {
    assertThat(audit("calls: true").component("Audit"))
        .contains("/activity", "List.of(\"ADMIN_READ\", \"DATA_READ\", \"DATA_WRITE\")")
        .contains("modelarmor.googleapis.com")
        .doesNotContain("ProjectExclusion", "bucket_name");
    assertThat(audit("calls: false").component("Audit"))
        .contains("List.of(\"DATA_READ\", \"DATA_WRITE\")")
        .doesNotContain("/activity", "ADMIN_READ");
    assertThat(audit("data-events: false, object-stores: [papers]").component("Audit"))
        .contains("filter(Output.all(papers.name()))", "new ProjectExclusion(")
        .doesNotContain("modelarmor");
  }

  @Test
  void keepsTheRecordUnlessToldNotTo() {
    assertThat(audit("retention: 10d").component("Audit"))
        .contains("retentionPeriod(\"864000\")", ".age(10)", "project.retained(this)");
    assertThat(audit("retain: false").component("Audit"))
        .contains(".age(365)")
        .doesNotContain("retentionPolicy", "project.retained");
  }
}
