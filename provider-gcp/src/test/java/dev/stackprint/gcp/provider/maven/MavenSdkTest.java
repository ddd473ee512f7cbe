package dev.stackprint.gcp.provider.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MavenSdkTest {
  private static final String IMPORTS =
      """
      import com.pulumi.gcp.projects.IAMCustomRole;
      import com.pulumi.gcp.projects.IAMCustomRoleArgs;
      import com.pulumi.gcp.storage.Bucket;
      import com.pulumi.gcp.storage.BucketArgs;
      import com.pulumi.gcp.storage.inputs.BucketRetentionPolicyArgs;
      """;

  @Test
  void findsNothingWrongWithWhatIsThere() {
    assertThat(
            lacks(
                """
                var bucket = new Bucket("b", BucketArgs.builder().location("EU").build());
                context.export("url", bucket.url());
                """))
        .isEmpty();
  }

  @Test
  void namesClassesThatAreNotThere() {
    assertThat(
            MavenSdk.lacks(
                List.of(
                    "import com.pulumi.gcp.vertex.AiRagCorpus;\nclass A {}",
                    "class B { com.pulumi.gcp.modelarmor.Template template; }")))
        .extracting(Missing::name)
        .containsExactly("modelarmor.Template", "vertex.AiRagCorpus");
  }

  @Test
  void namesPropertiesThatAreNotThere() {
    assertThat(
            lacks(
                """
                var args = BucketArgs.builder().location("EU").rpo("DEFAULT").build();
                var bucket = new Bucket("b", args);
                context.export("created", bucket.timeCreated());
                """))
        .containsExactly(
            new Missing("com.pulumi.gcp.storage.Bucket", "timeCreated", Missing.Reason.ABSENT),
            new Missing("com.pulumi.gcp.storage.BucketArgs", "rpo", Missing.Reason.ABSENT));
  }

  @Test
  void takesNoPropertyOfOneClassForThatOfAnother() {
    assertThat(
            lacks(
                """
                var other = OtherArgs.builder().rpo("DEFAULT").build();
                var bucket = new Bucket("b", BucketArgs.builder().name(other.rpo()).build());
                """))
        .isEmpty();
  }

  @Test
  void seesBuildersInsideOfBuilders() {
    assertThat(
            lacks(
                """
                var args =
                    BucketArgs.builder()
                        .retentionPolicy(BucketRetentionPolicyArgs.builder().retentionPeriod("1").build())
                        .build();
                """))
        .containsExactly(
            new Missing(
                "com.pulumi.gcp.storage.inputs.BucketRetentionPolicyArgs",
                "retentionPeriod",
                Missing.Reason.OTHER_TYPE));
  }

  @Test
  void namesWhatHasToBeGivenThere() {
    assertThat(lacks("var args = IAMCustomRoleArgs.builder().title(\"Reader\").build();"))
        .containsExactly(
            new Missing(
                "com.pulumi.gcp.projects.IAMCustomRoleArgs", "roleId", Missing.Reason.REQUIRED));
    assertThat(lacks("var args = IAMCustomRoleArgs.builder().roleId(\"reader\").build();"))
        .isEmpty();
  }

  @Test
  void knowsWhatMethodsReturnAndWhatReferencesRead() {
    assertThat(
            MavenSdk.lacks(
                List.of(
                    "import com.pulumi.gcp.storage.Bucket;\nclass A { Bucket store() { return null; } }",
                    "class B { void m(A a) { var created = a.store().timeCreated(); } }",
                    "import com.pulumi.gcp.storage.Bucket;\nclass C { Object o = f(Bucket::updated); }")))
        .extracting(Missing::member)
        .containsExactly("timeCreated", "updated");
  }

  @Test
  void knowsItsVersion() {
    assertThat(MavenSdk.version()).isEqualTo("7.0.0");
  }

  private static List<Missing> lacks(String statements) {
    return List.copyOf(
        MavenSdk.lacks(List.of(IMPORTS + "class Program { void run() {\n" + statements + "}}")));
  }
}
