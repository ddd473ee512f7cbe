package infra.trainingcluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResultsTest {

  private final MockedStack.Registration bucket =
      MockedStack.one("gcp:storage/bucket:Bucket", "results");

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
