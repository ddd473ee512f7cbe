package dev.stackprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.preview.LogLine;
import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.gcp.preview.PreviewResult;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreviewReportTest {

  @Test
  void showsTheTreeTheCountsAndTheOutputs() {
    PreviewResult result =
        new PreviewResult(
            List.of(
                resource("stack", "", Registration.STACK_TYPE, false),
                resource("project", "stack", "demo:index:GoogleProject", false),
                resource("google", "project", "pulumi:providers:gcp", true),
                resource("api", "project", "gcp:projects/service:Service", true),
                resource("documents", "stack", "demo:index:Documents", false),
                resource("group", "documents", "demo:index:Group", false),
                resource("more", "documents", "gcp:storage/bucket:Bucket", true),
                resource("files", "documents", "gcp:storage/bucket:Bucket", true)),
            PropertyValue.fields(
                Map.of(
                    "bucket",
                    Blank.UNKNOWN,
                    "password",
                    new Secret(new Text("hidden")),
                    "region",
                    new Text("europe-west4"),
                    "zones",
                    new Items(List.of(new Text("a"), Blank.UNKNOWN)))),
            List.of(),
            List.of(new LogLine(Severity.WARNING, "the region is far", "")));

    assertThat(PreviewReport.text(result))
        .isEqualToNormalizingNewlines(
            """
            warning: the region is far
            plan      resource                            name
            + create  pulumi:pulumi:Stack                 stack
            + create  ├─ demo:index:GoogleProject         project
            + create  │  ├─ gcp:projects/service:Service  api
            + create  │  └─ pulumi:providers:gcp          google
            + create  └─ demo:index:Documents             documents
            + create     ├─ gcp:storage/bucket:Bucket     files      kept when destroyed
            + create     ├─ gcp:storage/bucket:Bucket     more       protected
            + create     └─ demo:index:Group              group

            resource type                 count
            gcp:projects/service:Service  1
            gcp:storage/bucket:Bucket     2
            total                         3

            output    value
            bucket    (known after the deployment)
            password  (secret)
            region    europe-west4
            zones     ["a",(known after the deployment)]
            """);
  }

  private static Registration resource(String name, String parent, String type, boolean custom) {
    return new Registration(
        name,
        type,
        name,
        custom,
        parent,
        "",
        Fields.NONE,
        List.of(),
        new TreeMap<>(),
        name.equals("more"),
        name.equals("files"),
        List.of());
  }
}
