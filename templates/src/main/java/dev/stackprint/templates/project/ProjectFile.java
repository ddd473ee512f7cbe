package dev.stackprint.templates.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The content of a file, and whether it can be run. */
public final class ProjectFile {
  private final byte[] content;
  private final boolean executable;

  ProjectFile(byte[] content, boolean executable) {
    this.content = content;
    this.executable = executable;
  }

  public byte[] bytes() {
    return content.clone();
  }

  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  public boolean executable() {
    return executable;
  }

  /** The SHA-256 of the content, in hexadecimal digits. */
  public String sha256() {
    return sha256(content);
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectFile file
        && executable == file.executable
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(content) + Boolean.hashCode(executable);
  }

  @Override
  public String toString() {
    return content.length + " bytes" + (executable ? ", executable" : "");
  }
}
