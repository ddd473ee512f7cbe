package dev.stackprint.templates.project;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which paths a project may have: those that mean the same on every file system and stay within the
 * project.
 */
public final class ProjectPath {
  private static final int LONGEST_SEGMENT = 255;
  private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x1f\\x7f\\\\:*?\"<>|]|[. ]$|^ ");
  private static final Pattern OF_WINDOWS =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** Folders whose content is not ours to give. */
  private static final Set<String> RESERVED = Set.of(".git", ".stackprint");

  private ProjectPath() {}

  /** The path itself, if it is one. */
  public static String check(String path) {
    for (var segment : path.split("/", -1)) {
      if (!isSegment(segment)) {
        throw new IllegalArgumentException(
            "not a path within a project: '" + path + "' (see its part '" + segment + "')");
      }
    }
    if (RESERVED.contains(key(path.split("/", 2)[0]))) {
      throw new IllegalArgumentException(
          "a project has no files in " + path.split("/", 2)[0] + ": " + path);
    }
    return path;
  }

  /** Whether it is a path that {@link #check} accepts. */
  public static boolean isValid(String path) {
    try {
      check(path);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What the path is to a file system that ignores case or the composition of letters. */
  static String key(String path) {
    var composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    // Upper case first: some letters have two small forms.
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isSegment(String segment) {
    return !segment.isEmpty()
        && !ILLEGAL.matcher(segment).find()
        && !OF_WINDOWS.matcher(segment).matches()
        && StandardCharsets.UTF_8.newEncoder().canEncode(segment)
        && segment.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SEGMENT;
  }
}
