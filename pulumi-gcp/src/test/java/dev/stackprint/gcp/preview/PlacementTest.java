package dev.stackprint.gcp.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.gcp.preview.Recording.Question;
import dev.stackprint.gcp.preview.check.Finding;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final Registration STACK =
      resource("", Registration.STACK_TYPE, "demo-preview", false);
  private static final Registration PROJECT =
      resource(STACK.urn(), "demo:index:Project", "project", false);
  private static final Registration COMPONENT =
      resource(STACK.urn(), "demo:index:Assistant", "assistant", false);
  private static final Registration GROUP =
      resource(COMPONENT.urn(), "demo:index:Group", "documents", false);
  private static final Registration BUCKET =
      resource(GROUP.urn(), "gcp:storage/bucket:Bucket", "files", true);

  @Test
  void placesAFindingAtTheComponentAround() {
    Diagnostic found = place(BUCKET);

    assertThat(found.origin().toString()).isEqualTo("demo.yaml:6:3");
    assertThat(found.path().toString()).isEqualTo("components.assistant");
    assertThat(found.code()).isEqualTo("SP0804");
    assertThat(found.severity()).isEqualTo(Severity.ERROR);
    assertThat(found.message()).isEqualTo("location is missing");
    assertThat(found.hint()).contains("Set it.");
  }

  @Test
  void placesWhatNoComponentHasAtTheBlueprint() {
    assertThat(place(PROJECT).origin().toString()).isEqualTo("demo.yaml:1:1");
    assertThat(place(STACK).origin().toString()).isEqualTo("demo.yaml:1:1");
    assertThat(place(resource("urn:lost", "demo:index:Group", "group", false)).path().toString())
        .isEmpty();
  }

  @Test
  void placesAQuestionAtTheComponentThatAsks() {
    assertThat(
            placement()
                .place(
                    List.of(),
                    List.of(new Question("getZones", BUCKET.urn()), new Question("getKey", ""))))
        .extracting(each -> each.origin() + " " + each.code())
        .containsExactly("demo.yaml:1:1 SP0810", "demo.yaml:6:3 SP0810");
  }

  private static Diagnostic place(Registration resource) {
    List<Diagnostic> found =
        placement()
            .place(
                List.of(
                    new Finding(
                        Code.MISSING_INPUT,
                        resource,
                        "location is missing",
                        Optional.of("Set it."))),
                List.of());
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Placement placement() {
    return new Placement(TestPlans.demo(), List.of(STACK, PROJECT, COMPONENT, GROUP, BUCKET));
  }

  private static Registration resource(String parent, String type, String name, boolean custom) {
    return new Registration(
        Urn.of("preview", "demo", parent, type, name).text(),
        type,
        name,
        custom,
        parent,
        "",
        Fields.NONE,
        List.of(),
        new TreeMap<>(),
        false,
        false,
        List.of());
  }
}
