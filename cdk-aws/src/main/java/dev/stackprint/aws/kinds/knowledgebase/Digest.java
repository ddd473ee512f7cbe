package dev.stackprint.aws.kinds.knowledgebase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for settings that cannot be changed in place. CloudFormation makes the new resource before
 * it deletes the old one, and the two cannot have the same name: so the digest is part of it.
 */
final class Digest {

  private static final int BYTES = 4;

  private Digest() {}

  /** Returns eight hexadecimal digits. */
  static String of(Object... settings) {
    StringBuilder text = new StringBuilder();
    for (Object setting : settings) {
      text.append(setting).append('\n');
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
