package dev.stackprint.gcp.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrnTest {

  private static final String STACK = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

  @Test
  void namesAStack() {
    assertThat(Urn.of("dev", "shop", "", "pulumi:pulumi:Stack", "shop-dev").text())
        .isEqualTo(STACK);
  }

  @Test
  void leavesTheStackOutOfTheTypes() {
    assertThat(Urn.of("dev", "shop", STACK, "shop:index:Group", "g").text())
        .isEqualTo("urn:pulumi:dev::shop::shop:index:Group::g");
  }

  @Test
  void joinsTheTypesOfAllParents() {
    String group = Urn.of("dev", "shop", STACK, "shop:index:Group", "g").text();
    String bucket = Urn.of("dev", "shop", group, "gcp:storage/bucket:Bucket", "b").text();

    assertThat(Urn.of("dev", "shop", bucket, "gcp:storage/bucketObject:BucketObject", "o").text())
        .isEqualTo(
            "urn:pulumi:dev::shop::shop:index:Group$gcp:storage/bucket:Bucket"
                + "$gcp:storage/bucketObject:BucketObject::o");
  }

  @Test
  void keepsNamesThatLookLikeUrns() {
    Urn urn = Urn.of("dev", "shop", STACK, "gcp:projects/service:Service", "a::b");

    assertThat(urn.name()).isEqualTo("a::b");
    assertThat(urn.qualifiedType()).isEqualTo("gcp:projects/service:Service");
  }
}
