package dev.stackprint.gcp.provider.maven;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The Java API of the provider that Maven Central has, {@code com.pulumi:gcp}. */
public final class MavenSdk {
  private static final class Loaded {
    static final Gaps GAPS = Gaps.read();
  }

  private MavenSdk() {}

  /** Its version. */
  public static String version() {
    return Loaded.GAPS.version();
  }

  /**
   * What a program uses of the provider's API that this version does not have.
   *
   * @param sources all sources of the program
   */
  public static SortedSet<Missing> lacks(Collection<String> sources) {
    var missing = new TreeSet<Missing>();
    for (var use : ApiUses.of(sources)) {
      addMissing(use, missing);
    }
    return missing;
  }

  private static void addMissing(ApiUse use, SortedSet<Missing> missing) {
    if (Loaded.GAPS.classes().contains(use.className())) {
      missing.add(new Missing(use.className(), "", Missing.Reason.ABSENT));
      return;
    }
    var gaps = Loaded.GAPS.membersOf(use.className());
    for (var member : use.members()) {
      if (gaps.absent().contains(member)) {
        missing.add(new Missing(use.className(), member, Missing.Reason.ABSENT));
      } else if (gaps.other().contains(member)) {
        missing.add(new Missing(use.className(), member, Missing.Reason.OTHER_TYPE));
      }
    }
    if (use.built()) {
      for (var required : gaps.required()) {
        if (!use.members().contains(required)) {
          missing.add(new Missing(use.className(), required, Missing.Reason.REQUIRED));
        }
      }
    }
  }
}
