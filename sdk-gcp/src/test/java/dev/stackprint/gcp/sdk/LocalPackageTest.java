package dev.stackprint.gcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.gcp.provider.sdk.LocalPackage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalPackageTest {
  private static final String PACKAGE = "sdks/gcp/src/main/java/com/pulumi/gcp/";

  @Test
  void holdsWhatTheProgramNamesAndWhatThatUses() {
    var files =
        LocalPackage.files(
            List.of("import com.pulumi.gcp.kms.CryptoKey;\nimport com.pulumi.Pulumi;\n"));
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            PACKAGE + "Utilities.java",
            PACKAGE + "kms/CryptoKey.java",
            PACKAGE + "kms/CryptoKeyArgs.java",
            PACKAGE + "kms/inputs/CryptoKeyKeyAccessJustificationsPolicyArgs.java",
            PACKAGE + "kms/inputs/CryptoKeyVersionTemplateArgs.java",
            "sdks/gcp/src/main/resources/com/pulumi/gcp/plugin.json",
            "sdks/gcp/src/main/resources/com/pulumi/gcp/version.txt");
    assertThat(files.get("sdks/gcp/src/main/resources/com/pulumi/gcp/version.txt"))
        .isEqualTo("10.2.0\n");
    assertThat(files.get(PACKAGE + "kms/CryptoKey.java")).contains("public class CryptoKey ");
  }

  @Test
  void findsClassesThatAreNamedWithoutAnImport() {
    assertThat(
            LocalPackage.classes(
                List.of("var api = new com.pulumi.gcp.projects.Service(\"api\");", "// none")))
        .containsExactly(
            "com.pulumi.gcp.Utilities",
            "com.pulumi.gcp.projects.Service",
            "com.pulumi.gcp.projects.ServiceArgs");
  }

  @Test
  void takesAnObjectAlone() {
    assertThat(
            LocalPackage.classes(
                List.of("import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;")))
        .containsExactly(
            "com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs",
            "com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs",
            "com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs");
  }

  @Test
  void takesTheProvider() {
    assertThat(LocalPackage.classes(List.of("import com.pulumi.gcp.ProviderArgs;")))
        .contains("com.pulumi.gcp.Provider", "com.pulumi.gcp.inputs.ProviderBatchingArgs");
  }

  @Test
  void refusesWhatTheSchemaLacks() {
    assertThatThrownBy(() -> LocalPackage.classes(List.of("import com.pulumi.gcp.storage.Bukket;")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("com.pulumi.gcp.storage.Bukket");
  }
}
