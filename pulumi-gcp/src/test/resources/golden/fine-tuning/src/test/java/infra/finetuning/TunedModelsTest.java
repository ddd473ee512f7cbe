package infra.finetuning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TunedModelsTest {

  private final MockedStack.Registration bucket =
      MockedStack.one("gcp:storage/bucket:Bucket", "tuned-models");

  @Test
  void isPrivate() {
    assertEquals("enforced", bucket.at("publicAccessPrevention"));
    assertEquals(true, bucket.at("uniformBucketLevelAccess"));
  }

  @Test
  void keepsWhatItWasToldTo() {
    assertEquals(true, bucket.at("versioning", "enabled"));
  }
}
