package dev.stackprint.templates.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.templates.output.WriteResult.Refused;
import dev.stackprint.templates.output.WriteResult.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a user and we do to a folder in turn, what the user wrote is still there. */
class UserBytesTest {
  private static final List<String> PATHS =
      List.of("a", "b.sh", "dir/c", "dir/sub/d", "dir", "e/f", "e");

  sealed interface Step {
    record Render(Map<String, String> files, boolean force, int crashAt) implements Step {}

    record Edit(String path, String text) implements Step {}

    record Delete(String path) implements Step {}

    record Forget() implements Step {}
  }

  @Provide
  Arbitrary<Step> steps() {
    var paths = Arbitraries.of(PATHS);
    var texts = Arbitraries.of("1", "2", "3");
    var files =
        Arbitraries.maps(paths, texts).ofMinSize(1).ofMaxSize(5).map(UserBytesTest::possible);
    var crashes =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.just(Integer.MAX_VALUE)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 60)));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(
            6,
            Combinators.combine(files, Arbitraries.of(true, false), crashes).as(Step.Render::new)),
        net.jqwik.api.Tuple.of(4, Combinators.combine(paths, texts).as(Step.Edit::new)),
        net.jqwik.api.Tuple.of(2, paths.map(Step.Delete::new)),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Step.Forget())));
  }

  /** Without the files that would have to be folders too. */
  private static Map<String, String> possible(Map<String, String> files) {
    var possible = new HashMap<>(files);
    possible
        .keySet()
        .removeIf(path -> files.keySet().stream().anyMatch(other -> other.startsWith(path + "/")));
    return possible;
  }

  @Property(tries = 150)
  void nothingIsLost(
      @ForAll("steps") Step first,
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("steps") Step> more)
      throws IOException {
    var temporary = Files.createTempDirectory("bytes").toRealPath();
    try {
      var model = new Model(temporary.resolve("out"), temporary.resolve("home"));
      model.take(first);
      for (var step : more) {
        model.take(step);
      }
    } finally {
      delete(temporary);
    }
  }

  /** What the user wrote and has not changed or deleted since. */
  private static final class Model {
    private final Path out;
    private final Path home;
    private final Map<String, String> users = new HashMap<>();

    /** A run that crashed may have written these. */
    private final Map<String, List<String>> ours = new HashMap<>();

    Model(Path out, Path home) {
      this.out = out;
      this.home = home;
    }

    void take(Step step) throws IOException {
      if (step instanceof Step.Render render) {
        render(render);
      } else if (step instanceof Step.Edit edit) {
        edit(edit.path(), edit.text());
      } else if (step instanceof Step.Delete delete) {
        if (Files.isRegularFile(out.resolve(delete.path()))) {
          Files.delete(out.resolve(delete.path()));
          users.remove(delete.path());
        }
      } else {
        Files.deleteIfExists(out.resolve(".stackprint/manifest.json"));
      }
    }

    private void edit(String path, String text) throws IOException {
      var file = out.resolve(path);
      for (var parent = file.getParent(); !parent.equals(out); parent = parent.getParent()) {
        if (Files.isRegularFile(parent)) {
          return;
        }
      }
      if (!Files.isDirectory(file)) {
        // Each edit is one of a kind, so that it cannot be confused with what we render.
        Trees.write(out, path, "user's " + text + " " + users.size());
        users.put(path, Files.readString(file));
      }
    }

    private void render(Step.Render render) {
      var before = Trees.files(out);
      var disk = new FaultyDisk(FaultyDisk.Fault.CRASH, render.crashAt());
      try {
        var result =
            new ProjectWriter("1.0", home, disk)
                .write(Trees.project(render.files()), out, render.force());
        if (result instanceof Written written) {
          assertThat(written.kept()).isEmpty();
          written.saved().forEach(users::remove);
          written.saved().forEach(path -> assertSaved(before.get(path)));
          var rendered = new HashMap<>(render.files());
          rendered.putAll(users);
          assertThat(Trees.files(out)).containsAllEntriesOf(rendered);
        } else {
          assertThat(result).isInstanceOf(Refused.class);
        }
      } catch (FaultyDisk.Crash e) {
        if (render.force()) {
          // What it saved before it crashed.
          users.entrySet().removeIf(entry -> isSaved(entry.getValue()));
        }
      }
      assertThat(Trees.files(out)).containsAllEntriesOf(users);
    }

    private void assertSaved(String text) {
      assertThat(isSaved(text)).as(text).isTrue();
    }

    private boolean isSaved(String text) {
      return Trees.all(out).entrySet().stream()
          .anyMatch(
              entry ->
                  entry.getKey().startsWith(".stackprint/replaced/")
                      && entry.getValue().equals(text));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
