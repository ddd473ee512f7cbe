package dev.stackprint.templates.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tree of files that a back-end renders: sorted by path, the same on any file system. */
public final class Project {
  private final SortedMap<String, ProjectFile> files;

  private Project(SortedMap<String, ProjectFile> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The files by their path, which is relative and has forward slashes. */
  public SortedMap<String, ProjectFile> files() {
    return files;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Project project && files.equals(project.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return "Project" + files.keySet();
  }

  /**
   * Collects files. What could not be written to every file system is refused, as is a path that
   * two parts of a program fill with different contents: each is a mistake in the program that
   * renders, hence the {@link IllegalArgumentException}.
   */
  public static final class Builder {
    private final SortedMap<String, ProjectFile> files = new TreeMap<>();

    /** Each path and each folder above it, by what a file system that ignores case knows it as. */
    private final Map<String, String> known = new HashMap<>();

    private Builder() {}

    /** Adds a text file: UTF-8, lines ended by a line feed. */
    public Builder text(String path, String text) {
      return add(path, new ProjectFile(utf8(path, text), false));
    }

    /** Adds a script that can be run. */
    public Builder executable(String path, String text) {
      return add(path, new ProjectFile(utf8(path, text), true));
    }

    /** Adds a file as it is. */
    public Builder bytes(String path, byte[] content) {
      return add(path, new ProjectFile(content.clone(), false));
    }

    /** Adds all files of another project. */
    public Builder all(Project project) {
      project.files().forEach(this::add);
      return this;
    }

    public Builder add(String path, ProjectFile file) {
      ProjectPath.check(path);
      var former = files.get(path);
      if (former != null && !former.equals(file)) {
        throw new IllegalArgumentException("two different contents for " + path);
      }
      if (former == null) {
        checkPlace(path);
        files.put(path, file);
      }
      return this;
    }

    public Project build() {
      return new Project(files);
    }

    private void checkPlace(String path) {
      if (known.containsKey(ProjectPath.key(path))) {
        throw clash(path, known.get(ProjectPath.key(path)));
      }
      for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        var folder = path.substring(0, end + 1);
        var asFile = known.get(ProjectPath.key(path.substring(0, end)));
        var asFolder = known.getOrDefault(ProjectPath.key(folder), folder);
        if (asFile != null || !asFolder.equals(folder)) {
          throw clash(path, asFile != null ? asFile : asFolder);
        }
      }
      if (known.containsKey(ProjectPath.key(path + "/"))) {
        throw clash(path, known.get(ProjectPath.key(path + "/")));
      }
      known.put(ProjectPath.key(path), path);
      for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        var folder = path.substring(0, end + 1);
        known.put(ProjectPath.key(folder), folder);
      }
    }

    private static IllegalArgumentException clash(String path, String other) {
      return new IllegalArgumentException(path + " and " + other + " cannot both be in a project");
    }

    private static byte[] utf8(String path, String text) {
      if (text.indexOf('\r') >= 0) {
        throw new IllegalArgumentException("a carriage return in the text of " + path);
      }
      try {
        var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        return bytes(buffer);
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException("half a character in the text of " + path, e);
      }
    }

    private static byte[] bytes(ByteBuffer buffer) {
      var bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    }
  }
}
