package dev.stackprint.templates.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.stackprint.templates.output.FaultyDisk.Fault;
import dev.stackprint.templates.output.WriteResult.Failed;
import dev.stackprint.templates.output.WriteResult.Reason;
import dev.stackprint.templates.output.WriteResult.Refused;
import dev.stackprint.templates.output.WriteResult.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is left when a run fails at its first change, at its second, and so on until it has nothing
 * left to change.
 */
class CrashTest {
  private static final Map<String, String> A =
      Map.of(
          "README.md", "a\n",
          "src/old/App.java", "class App {}\n",
          "folder", "once a file",
          "run.sh", "#!/bin/sh\n",
          "same", "same");
  private static final Map<String, String> B =
      Map.of(
          "README.md", "b\n",
          "src/main/Main.java", "class Main {}\n",
          "folder/now", "a folder",
          "run.sh", "#!/bin/bash\n",
          "same", "same");
  private static final Map<String, String> MINE =
      Map.of("notes.txt", "mine", "src/mine.txt", "mine");

  /** A project that is always refused, for a file of the user's. */
  private static final Map<String, String> REFUSED = Map.of("notes.txt", "not yours");

  /** On which nothing fails, and nobody waits for it. */
  private static final Disk SOUND = new FaultyDisk(Fault.ONCE, Integer.MAX_VALUE);

  @TempDir private Path temporary;

  private Path parent;
  private Path out;

  @BeforeEach
  void resolve() throws IOException {
    temporary = temporary.toRealPath();
  }

  private WriteResult write(Map<String, String> files, Disk disk) {
    return write(files, disk, false);
  }

  private WriteResult write(Map<String, String> files, Disk disk, boolean force) {
    return new ProjectWriter("1.0", temporary.resolve("home"), disk)
        .write(Trees.project(files), out, force);
  }

  /** A folder of its own for each failing change. */
  private void prepare(int failing, Map<String, String> rendered, Map<String, String> added) {
    parent = temporary.resolve("case" + failing);
    out = parent.resolve("out");
    try {
      Files.createDirectories(parent);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (!rendered.isEmpty()) {
      assertThat(write(rendered, SOUND)).isInstanceOf(Written.class);
    }
    added.forEach((path, text) -> Trees.write(out, path, text));
  }

  private static Map<String, String> with(Map<String, String> files, Map<String, String> more) {
    var all = new TreeMap<>(files);
    all.putAll(more);
    return all;
  }

  /** Runs until the nth change. Whether that was before the end. */
  private boolean crashes(int failing, Map<String, String> files, boolean force) {
    var disk = new FaultyDisk(Fault.CRASH, failing);
    try {
      assertThat(write(files, disk, force)).isInstanceOf(Written.class);
      // A change that fails once the project is there, such as giving back the lock, does not show.
      return disk.failed();
    } catch (FaultyDisk.Crash e) {
      return true;
    }
  }

  private void assertNothingLeft(Map<String, String> rendered) {
    assertThat(Trees.all(out).keySet())
        .filteredOn(
            path -> path.startsWith(".stackprint/") && !path.startsWith(".stackprint/base/"))
        .filteredOn(path -> !path.startsWith(".stackprint/replaced/"))
        .containsExactly(".stackprint/manifest.json");
    assertThat(out.resolve(".stackprint/tmp")).doesNotExist();
    assertThat(write(rendered, SOUND))
        .isInstanceOfSatisfying(
            Written.class, result -> assertThat(result.changedNothing()).isTrue());
  }

  @Test
  void theNextRunFinishes() {
    var failing = 1;
    for (; ; failing++) {
      prepare(failing, A, MINE);
      if (!crashes(failing, B, false)) {
        break;
      }
      assertThat(write(B, SOUND)).isInstanceOf(Written.class);
      assertThat(Trees.files(out)).as("crash at %d", failing).isEqualTo(with(B, MINE));
      assertNothingLeft(B);
    }
    assertThat(failing).isGreaterThan(30);
  }

  @Test
  void theNextRunGoesBack() {
    for (var failing = 1; ; failing++) {
      prepare(failing, A, MINE);
      if (!crashes(failing, B, false)) {
        break;
      }
      assertThat(write(A, SOUND)).isInstanceOf(Written.class);
      assertThat(Trees.files(out)).as("crash at %d", failing).isEqualTo(with(A, MINE));
      assertNothingLeft(A);
    }
  }

  @Test
  void theTreeIsTheOldOrTheNewOneEvenIfTheNextRunIsRefused() {
    var former = 0;
    for (var failing = 1; ; failing++) {
      prepare(failing, A, MINE);
      if (!crashes(failing, B, false)) {
        break;
      }
      assertThat(write(REFUSED, SOUND))
          .isInstanceOfSatisfying(
              Refused.class, result -> assertThat(result.reason()).isEqualTo(Reason.CONFLICTS));
      assertThat(Trees.files(out)).as("crash at %d", failing).isIn(with(A, MINE), with(B, MINE));
      former += Trees.files(out).equals(with(A, MINE)) ? 1 : 0;
    }
    assertThat(former).isGreaterThan(10);
  }

  @Test
  void theNextRunMayCrashToo() {
    for (var failing = 1; ; failing += 7) {
      prepare(failing, A, MINE);
      if (!crashes(failing, B, false)) {
        break;
      }
      for (var again = 1; crashes(again, B, false); again++) {
        assertThat(again).as("it gets further each time").isLessThan(100);
      }
      assertThat(Trees.files(out)).as("crash at %d", failing).isEqualTo(with(B, MINE));
      assertNothingLeft(B);
    }
  }

  @Test
  void whatTheUserWritesAfterACrashIsKept() {
    for (var failing = 1; ; failing++) {
      prepare(failing, A, MINE);
      if (!crashes(failing, B, false)) {
        break;
      }
      Trees.write(out, "README.md", "written after the crash");
      write(B, SOUND);
      assertThat(Trees.files(out))
          .as("crash at %d", failing)
          .containsAllEntriesOf(MINE)
          .containsEntry("README.md", "written after the crash");
    }
  }

  @Test
  void aNewFolderAppearsAtOnce() throws IOException {
    for (var failing = 1; ; failing++) {
      prepare(failing, Map.of(), Map.of());
      if (!crashes(failing, A, false)) {
        break;
      }
      if (Files.exists(out)) {
        assertThat(Trees.files(out)).as("crash at %d", failing).isEqualTo(A);
      }
      assertThat(write(A, SOUND)).isInstanceOf(Written.class);
      assertThat(Trees.files(out)).as("crash at %d", failing).isEqualTo(A);
      assertThat(OutputFolder.entries(parent)).containsExactly(out);
      assertNothingLeft(A);
    }
  }

  @Test
  void anEmptyFolderIsFilledByTheNextRun() throws IOException {
    for (var failing = 1; ; failing++) {
      prepare(failing, Map.of(), Map.of());
      Files.createDirectory(out);
      if (!crashes(failing, A, false)) {
        break;
      }
      assertThat(write(A, SOUND)).as("crash at %d", failing).isInstanceOf(Written.class);
      assertThat(Trees.files(out)).as("crash at %d", failing).isEqualTo(A);
      assertNothingLeft(A);
    }
  }

  @Test
  void aForcedRunLosesNothingEither() {
    var theirs = Map.of("README.md", "theirs", "run.sh", "theirs, too", "more", "more");
    for (var failing = 1; ; failing++) {
      prepare(failing, Map.of(), theirs);
      if (!crashes(failing, A, true)) {
        break;
      }
      assertThat(write(A, SOUND, true)).isInstanceOf(Written.class);
      assertThat(Trees.files(out))
          .as("crash at %d", failing)
          .isEqualTo(with(A, Map.of("more", "more")));
      assertThat(Trees.all(out))
          .containsEntry(".stackprint/replaced/README.md", "theirs")
          .containsEntry(".stackprint/replaced/run.sh", "theirs, too");
      assertNothingLeft(A);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ONCE", "FULL"})
  void aFailureLeavesTheFormerProject(Fault fault) {
    var failures = 0;
    for (var failing = 1; ; failing++) {
      prepare(failing, A, MINE);
      var before = Trees.all(out);
      var disk = new FaultyDisk(fault, failing);
      var result = write(B, disk);
      if (!disk.failed()) {
        break;
      }
      if (result instanceof Failed failed && !failed.unfinished()) {
        failures++;
        assertThat(failed.message()).contains(out.toString()).contains("no space left");
        assertThat(failed.hint()).isNotEmpty();
        if (fault == Fault.ONCE) {
          assertThat(Trees.all(out)).as("failure at %d", failing).containsExactlyEntriesOf(before);
        } else {
          assertThat(Trees.files(out)).as("failure at %d", failing).isEqualTo(with(A, MINE));
        }
      } else if (result instanceof Failed) {
        assertThat(fault).as("one failure can be undone").isEqualTo(Fault.FULL);
      } else {
        assertThat(result).isInstanceOf(Written.class);
        assertThat(Trees.files(out)).as("failure at %d", failing).isEqualTo(with(B, MINE));
      }
      assertThat(write(B, SOUND)).isInstanceOf(Written.class);
      assertThat(Trees.files(out)).isEqualTo(with(B, MINE));
      assertNothingLeft(B);
    }
    assertThat(failures).isGreaterThan(10);
  }

  @Test
  void aDiskThatDiesLeavesTheOldOrTheNewProjectToTheNextRun() {
    for (var failing = 1; ; failing++) {
      prepare(failing, A, MINE);
      var disk = new FaultyDisk(Fault.FOR_GOOD, failing);
      var result = write(B, disk);
      if (!disk.failed()) {
        break;
      }
      if (result instanceof Failed failed) {
        assertThat(failed.unfinished() || Trees.files(out).equals(with(A, MINE)))
            .as("failure at %d", failing)
            .isTrue();
      } else if (!(result instanceof Written)) {
        fail("failure at " + failing + ": " + result);
      }
      assertThat(write(REFUSED, SOUND)).isInstanceOf(Refused.class);
      assertThat(Trees.files(out)).as("failure at %d", failing).isIn(with(A, MINE), with(B, MINE));
    }
  }

  @Test
  void aFailureLeavesNoNewFolder() {
    for (var fault : new Fault[] {Fault.ONCE, Fault.FULL}) {
      for (var failing = 1; ; failing++) {
        prepare(failing, Map.of(), Map.of());
        out = parent.resolve(fault + "/deeper/out");
        var disk = new FaultyDisk(fault, failing);
        var result = write(A, disk);
        if (!disk.failed()) {
          break;
        }
        if (result instanceof Failed) {
          assertThat(Stream.of(parent.resolve(fault.toString())))
              .as("failure at %d", failing)
              .noneMatch(Files::exists);
        }
        assertThat(write(A, SOUND)).isInstanceOf(Written.class);
        assertThat(Trees.files(out)).isEqualTo(A);
      }
    }
  }
}
