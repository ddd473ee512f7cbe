package dev.stackprint.gcp.preview.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Archive;
import dev.stackprint.gcp.preview.registration.PropertyValue.Asset;
import dev.stackprint.gcp.preview.registration.PropertyValue.AssetsContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.PathContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.PropertyValue.UriContent;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.values.ValueRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceChecksTest {

  private static final String BUCKET = "gcp:storage/bucket:Bucket";
  private static final String OBJECT = "gcp:storage/bucketObject:BucketObject";
  private static final String PROVIDER = "pulumi:providers:gcp";
  private static final PropertyValue LOCATION = new Text("EU");

  @TempDir private Path folder;

  @Test
  void findsNothingWrong() throws IOException {
    Files.createDirectory(folder.resolve("function"));
    Files.writeString(folder.resolve("main.py"), "");

    assertThat(
            check(
                resource(PROVIDER, "google", Map.of("defaultLabels", new Text("{\"team\":\"a\"}"))),
                resource(
                    BUCKET,
                    "documents",
                    Map.of(
                        "location",
                        LOCATION,
                        "versioning",
                        fields("enabled", new Flag(true)),
                        "labels",
                        fields("anything", Blank.UNKNOWN),
                        "storageClass",
                        Blank.NULL,
                        "cors",
                        new Items(List.of(fields("maxAgeSeconds", new PropertyValue.Number(60)))))),
                resource(
                    OBJECT,
                    "code",
                    Map.of(
                        "bucket", Blank.UNKNOWN,
                        "content", new Secret(new Text("hidden")),
                        "source", new Archive(new PathContent("function")))),
                resource(
                    OBJECT,
                    "main",
                    Map.of(
                        "bucket", new PropertyValue.ResourceReference("urn", Optional.empty()),
                        "content", Blank.UNKNOWN,
                        "source", new Asset(new PathContent("main.py")))),
                resource(
                    OBJECT,
                    "web",
                    Map.of(
                        "bucket",
                        new Text("b"),
                        "source",
                        new Archive(new UriContent("https://example.com/a.zip"))))))
        .isEmpty();
  }

  @Test
  void findsUnknownTypes() {
    assertFinding(
        resource("gcp:storage/bucket:Buckt", "documents", Map.of()),
        Code.UNKNOWN_RESOURCE_TYPE,
        "urn:documents is of a type that the provider does not have",
        "Did you mean 'gcp:storage/bucket:Bucket'?");
  }

  @Test
  void saysWhatItCannotCheck() {
    assertFinding(
        resource("random:index/randomId:RandomId", "suffix", Map.of()),
        Code.UNCHECKED_RESOURCE,
        "urn:suffix is of a package that there is no schema of",
        null);
  }

  @Test
  void saysThatTheSchemaListsAPartOfTheTypes() {
    assertFinding(
        resource("gcp:bigtable/instance:Instance", "wide", Map.of()),
        Code.UNCHECKED_RESOURCE,
        "urn:wide is of a type that the schema does not list",
        null);
  }

  @Test
  void findsUnknownInputs() {
    assertFinding(
        bucket("versionning", fields("enabled", new Flag(true))),
        Code.UNKNOWN_INPUT,
        "versionning of urn:documents is nothing that it takes",
        "Did you mean 'versioning'?");
  }

  @Test
  void findsUnknownInputsInside() {
    assertFinding(
        bucket("cors", new Items(List.of(Fields.NONE, fields("orginns", new Items(List.of()))))),
        Code.UNKNOWN_INPUT,
        "cors[1].orginns of urn:documents is nothing that it takes",
        "Did you mean 'origins'?");
  }

  @Test
  void findsValuesOfAnotherType() {
    assertWrongType("storageClass", new Flag(true), "takes text, not true or false");
    assertWrongType("forceDestroy", new Text("yes"), "takes true or false, not text");
    assertWrongType("cors", new Text("*"), "takes a list, not text");
    assertWrongType("versioning", new Items(List.of()), "takes an object, not a list");
    assertWrongType("labels", new PropertyValue.Number(1), "takes an object, not a number");
    assertFinding(
        bucket(
            "softDeletePolicy", fields("retentionDurationSeconds", new PropertyValue.Number(0.5))),
        Code.INPUT_TYPE,
        "softDeletePolicy.retentionDurationSeconds of urn:documents takes a whole number, not a"
            + " fraction",
        null);
    assertFinding(
        bucket("labels", fields("team", new Flag(true))),
        Code.INPUT_TYPE,
        "labels.team of urn:documents takes text, not true or false",
        null);
    assertFinding(
        object("source", new Text("function")),
        Code.INPUT_TYPE,
        "source of urn:object takes a file or an archive, not text",
        null);
  }

  private void assertWrongType(String input, PropertyValue value, String message) {
    assertFinding(
        bucket(input, value), Code.INPUT_TYPE, input + " of urn:documents " + message, null);
  }

  @Test
  void looksIntoSecrets() {
    assertFinding(
        bucket("versioning", new Secret(fields("enabled", new Text("yes")))),
        Code.INPUT_TYPE,
        "versioning.enabled of urn:documents takes true or false, not text",
        null);
  }

  @Test
  void readsTheJsonOfProviders() {
    assertFinding(
        resource(PROVIDER, "google", Map.of("defaultLabels", new Text("{\"team\":1}"))),
        Code.INPUT_TYPE,
        "defaultLabels.team of urn:google takes text, not a number",
        null);
    assertFinding(
        resource(PROVIDER, "google", Map.of("defaultLabels", new Text("team"))),
        Code.INPUT_TYPE,
        "defaultLabels of urn:google takes JSON, not text",
        null);
  }

  @Test
  void findsValuesThatTheApiRefuses() {
    assertThat(check(bucket("storageClass", new Text("STANDRD"))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.INPUT_VALUE);
              assertThat(finding.message())
                  .startsWith("storageClass of urn:documents: \"STANDRD\" is none of ");
            });
    assertThat(
            check(
                bucket(
                    "lifecycleRules",
                    new Items(
                        List.of(
                            PropertyValue.fields(
                                Map.of(
                                    "action",
                                    new Secret(fields("type", new Text("Dellete"))),
                                    "condition",
                                    Fields.NONE)))))))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .startsWith("lifecycleRules[0].action.type of urn:documents: \"Dellete\""));
  }

  @Test
  void findsWhatIsMissing() {
    assertFinding(
        resource(BUCKET, "documents", Map.of()),
        Code.MISSING_INPUT,
        "location of urn:documents is missing",
        null);
    assertFinding(
        resource(BUCKET, "documents", Map.of("location", Blank.NULL)),
        Code.MISSING_INPUT,
        "location of urn:documents is missing",
        null);
    assertFinding(
        bucket("versioning", Fields.NONE),
        Code.MISSING_INPUT,
        "versioning.enabled of urn:documents is missing",
        null);
  }

  @Test
  void findsSecretsInPlainText() {
    assertFinding(
        object("content", new Text("hidden")),
        Code.PLAIN_SECRET,
        "content of urn:object is a secret in plain text",
        "Pass it as Output.ofSecret(...), or from the configuration's requireSecret.");
  }

  @Test
  void findsFilesThatAreNotThere() throws IOException {
    Files.createDirectory(folder.resolve("function"));
    assertFinding(
        object("source", new Archive(new PathContent("functoin"))),
        Code.MISSING_FILE,
        "source of urn:object is functoin, which does not exist",
        "A path begins in the project's folder.");
    assertFinding(
        object(
            "source",
            new Archive(
                new AssetsContent(
                    new TreeMap<>(Map.of("main.py", new Asset(new PathContent("function"))))))),
        Code.MISSING_FILE,
        "source of urn:object is function, which does not exist",
        "A path begins in the project's folder.");
  }

  @Test
  void findsWhatIsRegisteredTwice() {
    Registration bucket = bucket("name", new Text("documents"));

    assertThat(checks().check(List.of(bucket), List.of(bucket)))
        .extracting(Finding::code, Finding::message)
        .containsExactly(tuple(Code.REPEATED_RESOURCE, "urn:documents is registered twice"));
  }

  @Test
  void findsLinksThatLeadNowhere() {
    Registration lost =
        new Registration(
            "urn:documents",
            BUCKET,
            "documents",
            true,
            "urn:parent",
            "urn:provider::id",
            fields("location", LOCATION),
            List.of("urn:key"),
            new TreeMap<>(),
            false,
            false,
            List.of());

    assertThat(check(lost))
        .extracting(Finding::message)
        .containsExactly(
            "urn:documents names the parent urn:parent, which is not registered",
            "urn:documents names the dependency urn:key, which is not registered",
            "urn:documents names the provider urn:provider, which is not registered");
    assertThat(check(lost)).extracting(Finding::code).containsOnly(Code.UNREGISTERED_RESOURCE);
  }

  @Test
  void findsAProviderOfAnotherPackage() {
    Registration stranger = resource("pulumi:providers:random", "random", Map.of());
    Registration bucket =
        new Registration(
            "urn:documents",
            BUCKET,
            "documents",
            true,
            "",
            "urn:random::id",
            fields("location", LOCATION),
            List.of(),
            new TreeMap<>(),
            false,
            false,
            List.of());

    assertThat(check(stranger, bucket))
        .extracting(Finding::message)
        .contains("urn:documents takes urn:random for its provider, which is none for it");
  }

  private void assertFinding(Registration resource, Code code, String message, String hint) {
    assertThat(check(resource))
        .containsExactly(new Finding(code, resource, message, Optional.ofNullable(hint)));
  }

  private List<Finding> check(Registration... resources) {
    return checks().check(List.of(resources), List.of());
  }

  private ResourceChecks checks() {
    return new ResourceChecks(ProviderSchema.load(), ValueRules.load(), folder);
  }

  private static Registration bucket(String input, PropertyValue value) {
    Map<String, PropertyValue> inputs = new TreeMap<>(Map.of(input, value));
    inputs.put("location", LOCATION);
    return resource(BUCKET, "documents", inputs);
  }

  private static Registration object(String input, PropertyValue value) {
    Map<String, PropertyValue> inputs = new TreeMap<>(Map.of(input, value));
    inputs.put("bucket", new Text("documents"));
    return resource(OBJECT, "object", inputs);
  }

  private static Registration resource(
      String type, String name, Map<String, PropertyValue> inputs) {
    return new Registration(
        "urn:" + name,
        type,
        name,
        true,
        "",
        "",
        PropertyValue.fields(inputs),
        new ArrayList<>(),
        new TreeMap<>(),
        false,
        false,
        List.of());
  }

  private static Fields fields(String name, PropertyValue value) {
    return PropertyValue.fields(Map.of(name, value));
  }
}
