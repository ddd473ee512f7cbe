package dev.stackprint.gcp.preview;

/** The texts by which Pulumi's protocol tells values apart that JSON has no words for. */
final class Signature {

  /** The value that stands in for one that is not known yet. */
  static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  /** The key whose value says what an object stands for. */
  static final String KEY = "4dabf18193072939515e22adb298388d";

  static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
  static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
  static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
  static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

  private Signature() {}
}
