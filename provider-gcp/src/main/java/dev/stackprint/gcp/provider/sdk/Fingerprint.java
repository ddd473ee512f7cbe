package dev.stackprint.gcp.provider.sdk;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether what classes and their resources make could be another than before. */
final class Fingerprint {
  private final MessageDigest digest = sha256();

  /** A text that differs once a file beside one of the classes does, in its folder or jar. */
  static String ofAllBeside(Class<?>... classes) throws IOException {
    var fingerprint = new Fingerprint();
    for (var type : classes) {
      fingerprint.add(homeOf(type));
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(Path home) throws IOException {
    try (var paths = Files.walk(home)) {
      for (var file : paths.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(home.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static Path homeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
