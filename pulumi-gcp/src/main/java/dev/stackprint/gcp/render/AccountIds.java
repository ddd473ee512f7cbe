package dev.stackprint.gcp.render;

import dev.stackprint.templates.project.ProjectFile;
import java.nio.charset.StandardCharsets;

/**
 * Ids of service accounts, which are 6 to 30 characters long and cannot be made up by Pulumi.
 * Source: cloud.google.com/iam/docs/service-accounts-create, read 2026-11-22.
 */
final class AccountIds {

  private static final int LONGEST = 30;
  private static final int HASH = 6;

  private AccountIds() {}

  /** Returns {@code PLAN-COMPONENT-PURPOSE}, shortened with a hash of the whole if need be. */
  static String of(String plan, String component, String purpose) {
    String whole = plan + "-" + component + (purpose.isEmpty() ? "" : "-" + purpose);
    if (whole.length() <= LONGEST && whole.length() >= HASH) {
      return whole;
    }
    String hash = ProjectFile.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    String end = (purpose.isEmpty() ? component : component + "-" + purpose);
    String kept = end.substring(0, Math.min(end.length(), LONGEST - HASH - 1));
    return kept.replaceAll("-+$", "") + "-" + hash;
  }
}
