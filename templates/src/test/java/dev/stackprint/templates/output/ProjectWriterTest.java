package dev.stackprint.templates.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.stackprint.templates.output.Conflict.Kind;
import dev.stackprint.templates.output.WriteResult.Failed;
import dev.stackprint.templates.output.WriteResult.Reason;
import dev.stackprint.templates.output.WriteResult.Refused;
import dev.stackprint.templates.output.WriteResult.Written;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWriterTest {
  private static final Map<String, String> A =
      Map.of("README.md", "a\n", "src/App.java", "class App {}\n", "run.sh", "#!/bin/sh\n");
  private static final Map<String, String> B =
      Map.of("README.md", "b\n", "src/main/Main.java", "class Main {}\n", "run.sh", "#!/bin/sh\n");

  @TempDir private Path temporary;

  private Path out;

  @BeforeEach
  void resolve() throws IOException {
    temporary = temporary.toRealPath();
    out = temporary.resolve("out");
  }

  private WriteResult write(Map<String, String> files) {
    return write(files, false);
  }

  private WriteResult write(Map<String, String> files, boolean force) {
    return writer(new Disk()).write(Trees.project(files), out, force);
  }

  private ProjectWriter writer(Disk disk) {
    return new ProjectWriter("1.0", temporary.resolve("home"), disk);
  }

  private static Written written(WriteResult result) {
    assertThat(result).isInstanceOf(Written.class);
    return (Written) result;
  }

  private static Refused refused(WriteResult result, Reason reason) {
    assertThat(result).isInstanceOf(Refused.class);
    assertThat(((Refused) result).reason()).isEqualTo(reason);
    return (Refused) result;
  }

  @Test
  void writesANewFolder() throws IOException {
    out = temporary.resolve("some/where/out");
    var result = written(write(A));
    assertThat(result.folder()).isEqualTo(out);
    assertThat(result.created()).containsExactly("README.md", "run.sh", "src/App.java");
    assertThat(result.changedNothing()).isFalse();
    assertThat(Trees.files(out)).isEqualTo(A);
    assertThat(Files.isExecutable(out.resolve("run.sh"))).isTrue();
    assertThat(Files.isExecutable(out.resolve("README.md"))).isFalse();
    assertThat(OutputFolder.entries(out.getParent())).containsExactly(out);
  }

  @Test
  void keepsAManifestAndABase() {
    write(Map.of("README.md", "a\n", "same.md", "a\n", "run.sh", ""));
    var hashOfA = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";
    var hashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    var all = Trees.all(out);
    all.keySet().removeIf(path -> !path.startsWith(".stackprint/"));
    assertThat(all)
        .containsOnlyKeys(
            ".stackprint/manifest.json",
            ".stackprint/base/" + hashOfA,
            ".stackprint/base/" + hashOfNothing);
    assertThat(all.get(".stackprint/base/" + hashOfA)).isEqualTo("a\n");
    assertThat(all.get(".stackprint/manifest.json"))
        .isEqualTo(
            """
            {
              "format": 1,
              "stackprint": "1.0",
              "files": {
                "README.md": {
                  "sha256": "HASH_OF_A"
                },
                "run.sh": {
                  "sha256": "HASH_OF_NOTHING",
                  "executable": true
                },
                "same.md": {
                  "sha256": "HASH_OF_A"
                }
              }
            }
            """
                .replace("HASH_OF_A", hashOfA)
                .replace("HASH_OF_NOTHING", hashOfNothing));
  }

  @Test
  void writesIntoAnEmptyFolderWithoutReplacingIt() throws IOException {
    Files.createDirectory(out);
    var key = Files.getAttribute(out, "unix:ino");
    written(write(A));
    assertThat(Trees.files(out)).isEqualTo(A);
    assertThat(Files.getAttribute(out, "unix:ino")).isEqualTo(key);
  }

  @Test
  void touchesNothingTheSecondTime() throws IOException {
    write(A);
    var before = Trees.times(out);
    var result = written(write(A));
    assertThat(result.changedNothing()).isTrue();
    assertThat(result.unchanged()).containsExactly("README.md", "run.sh", "src/App.java");
    assertThat(Trees.times(out)).isEqualTo(before);
  }

  @Test
  void updatesRemovesAndCreates() throws IOException {
    write(A);
    Trees.write(out, "target/App.class", "bytes");
    Trees.write(out, "notes.txt", "mine");
    var untouched = Files.getLastModifiedTime(out.resolve("run.sh"));
    var result = written(write(B));
    assertThat(result.created()).containsExactly("src/main/Main.java");
    assertThat(result.updated()).containsExactly("README.md");
    assertThat(result.removed()).containsExactly("src/App.java");
    assertThat(result.unchanged()).containsExactly("run.sh");
    var expected = new java.util.TreeMap<>(B);
    expected.putAll(Map.of("target/App.class", "bytes", "notes.txt", "mine"));
    assertThat(Trees.files(out)).isEqualTo(expected);
    assertThat(Files.getLastModifiedTime(out.resolve("run.sh"))).isEqualTo(untouched);
    assertThat(written(write(A)).changedNothing()).isFalse();
    assertThat(out.resolve("src/main")).doesNotExist();
  }

  @Test
  void keepsPermissionsOfWhatItUpdates() throws IOException {
    write(A);
    var secret = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(out.resolve("README.md"), secret);
    written(write(B));
    assertThat(Files.getPosixFilePermissions(out.resolve("README.md"))).isEqualTo(secret);
  }

  @Test
  void makesAFileExecutableThatBecomesAScript() {
    Trees.write(out, "run.sh", "#!/bin/sh\n");
    assertThat(written(write(Map.of("run.sh", "#!/bin/sh\n"), true)).updated())
        .containsExactly("run.sh");
    assertThat(Files.isExecutable(out.resolve("run.sh"))).isTrue();
    assertThat(written(write(Map.of("run.sh", "#!/bin/sh\n"))).changedNothing()).isTrue();
  }

  @Test
  void leavesItToTheUserWhetherAScriptIsExecutable() throws IOException {
    write(A);
    Files.setPosixFilePermissions(
        out.resolve("run.sh"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(written(write(A)).changedNothing()).isTrue();
  }

  @Test
  void refusesToOverwriteWhatTheUserChanged() {
    write(A);
    Trees.write(out, "README.md", "mine");
    Trees.write(out, "src/App.java", "mine, too");
    var before = Trees.all(out);
    var result = refused(write(B), Reason.CONFLICTS);
    assertThat(result.conflicts())
        .containsExactlyInAnyOrder(
            new Conflict("README.md", Kind.CHANGED),
            new Conflict("src/App.java", Kind.CHANGED_AND_DROPPED));
    assertThat(result.message()).contains(out.toString());
    assertThat(Trees.all(out)).isEqualTo(before);
    refused(write(B, true), Reason.CONFLICTS);
    assertThat(Trees.all(out)).isEqualTo(before);
  }

  @Test
  void refusesToOverwriteWhatTheUserAdded() {
    write(A);
    Trees.write(out, "src/main/Main.java", "mine");
    assertThat(refused(write(B), Reason.CONFLICTS).conflicts())
        .containsExactly(new Conflict("src/main/Main.java", Kind.NOT_RENDERED));
  }

  @Test
  void agreesWithAUserWhoWroteTheSame() {
    write(A);
    Trees.write(out, "README.md", "b\n");
    Trees.write(out, "src/main/Main.java", "class Main {}\n");
    assertThat(written(write(B)).unchanged())
        .containsExactly("README.md", "run.sh", "src/main/Main.java");
  }

  @Test
  void bringsBackWhatTheUserDeleted() throws IOException {
    write(A);
    Files.delete(out.resolve("README.md"));
    assertThat(written(write(A)).created()).containsExactly("README.md");
    Files.delete(out.resolve("src/App.java"));
    assertThat(written(write(B)).removed()).isEmpty();
    assertThat(Trees.files(out)).isEqualTo(B);
  }

  @Test
  void turnsAFileIntoAFolderAndBack() {
    var file = Map.of("a", "1", "b", "2");
    var folder = Map.of("a/b/c", "1", "b", "2");
    write(file);
    written(write(folder));
    assertThat(Trees.files(out)).isEqualTo(folder);
    written(write(file));
    assertThat(Trees.files(out)).isEqualTo(file);
    write(folder);
    Trees.write(out, "a/mine", "mine");
    assertThat(refused(write(file), Reason.CONFLICTS).conflicts())
        .containsExactly(new Conflict("a", Kind.NOT_A_FILE));
  }

  @Test
  void putsAFileWhereThereAreOnlyEmptyFolders() throws IOException {
    write(Map.of("a/b", "1", "c", "2"));
    Files.createDirectories(out.resolve("a/empty/emptier"));
    Files.createDirectories(out.resolve("d/empty"));
    written(write(Map.of("a", "1", "d", "3")));
    assertThat(Trees.files(out)).isEqualTo(Map.of("a", "1", "d", "3"));
  }

  @Test
  void refusesAFolderThatIsNotOurs() {
    Trees.write(out, ".git/HEAD", "ref: refs/heads/main");
    var result = refused(write(A), Reason.NOT_OURS);
    assertThat(result.message()).contains(out.toString()).contains(".git");
    assertThat(result.hint()).contains("--force");
    assertThat(Trees.all(out)).containsOnlyKeys(".git/HEAD");
  }

  @Test
  void savesWhatAForcedRunReplaces() {
    Trees.write(out, ".git/HEAD", "ref: refs/heads/main");
    Trees.write(out, "README.md", "theirs");
    Trees.write(out, "src/App.java", "class App {}\n");
    var result = written(write(A, true));
    assertThat(result.saved()).containsExactly("README.md");
    assertThat(result.updated()).containsExactly("README.md");
    assertThat(result.unchanged()).containsExactly("src/App.java");
    assertThat(Trees.all(out))
        .containsAllEntriesOf(A)
        .containsEntry(".git/HEAD", "ref: refs/heads/main")
        .containsEntry(".stackprint/replaced/README.md", "theirs");
    assertThat(written(write(A)).changedNothing()).isTrue();
  }

  @Test
  void savesBesideWhatWasSavedBefore() throws IOException {
    Trees.write(out, "README.md", "one");
    write(A, true);
    Files.delete(out.resolve(".stackprint/manifest.json"));
    Trees.write(out, "README.md", "two");
    write(A, true);
    assertThat(Trees.all(out))
        .containsEntry(".stackprint/replaced/README.md", "one")
        .containsEntry(".stackprint/replaced/README.md.2", "two");
  }

  @Test
  void neverReplacesAFolderByAFile() {
    Trees.write(out, "README.md/mine", "mine");
    assertThat(refused(write(A, true), Reason.CONFLICTS).conflicts())
        .containsExactly(new Conflict("README.md", Kind.NOT_A_FILE));
  }

  @Test
  void refusesTheHomeTheRootAndWhatHoldsThem() throws IOException {
    Files.createDirectory(temporary.resolve("home"));
    for (var folder : List.of(Path.of("/"), temporary, temporary.resolve("home"))) {
      out = folder;
      refused(write(A, true), Reason.PROTECTED_FOLDER);
    }
    out = temporary.resolve("home/x/../../home");
    refused(write(A, true), Reason.PROTECTED_FOLDER);
    out = temporary.resolve("repo/.git/x");
    refused(write(A, true), Reason.PROTECTED_FOLDER);
    assertThat(Trees.all(temporary)).isEmpty();
  }

  @Test
  void refusesAFileAsOutput() {
    Trees.write(temporary, "out", "a file");
    refused(write(A, true), Reason.NOT_A_FOLDER);
    out = out.resolve("below");
    refused(write(A, true), Reason.NOT_A_FOLDER);
    assertThat(Trees.all(temporary)).isEqualTo(Map.of("out", "a file"));
  }

  @Test
  void refusesALinkAsOutput() throws IOException {
    Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(out, Path.of("elsewhere"));
    assertThat(refused(write(A, true), Reason.LINK).hint()).contains("elsewhere");
    assertThat(Trees.all(temporary.resolve("elsewhere"))).isEmpty();
  }

  @Test
  void followsNoLinkWhereItWritesFirst() throws Exception {
    var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    var nursery = new Nursery(out, new Disk()).open().root();
    Files.delete(nursery);
    Files.createSymbolicLink(nursery, elsewhere);
    assertThat(refused(write(A), Reason.NOT_A_FOLDER).message()).contains(nursery.toString());
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(nursery).isSymbolicLink();
  }

  @Test
  void leavesAFolderThatComesIntoBeingMeanwhile() throws IOException {
    var disk =
        new Disk() {
          @Override
          void move(Path from, Path to) throws IOException {
            if (to.equals(out)) {
              Trees.write(out, "theirs", "theirs");
            }
            super.move(from, to);
          }
        };
    refused(writer(disk).write(Trees.project(A), out, false), Reason.LOCKED);
    assertThat(Trees.all(temporary)).isEqualTo(Map.of("out/theirs", "theirs"));
    assertThat(OutputFolder.entries(temporary)).containsExactly(out);
  }

  @Test
  void acceptsALinkAboveTheOutput() throws IOException {
    Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(temporary.resolve("link"), Path.of("elsewhere"));
    out = temporary.resolve("link/out");
    assertThat(written(write(A)).folder()).isEqualTo(temporary.resolve("elsewhere/out"));
    assertThat(Trees.files(temporary.resolve("elsewhere/out"))).isEqualTo(A);
  }

  @Test
  void followsNoLinkWithin() throws IOException {
    write(A);
    var elsewhere = temporary.resolve("elsewhere");
    Trees.write(elsewhere, "App.java", "class App {}\n");
    Files.delete(out.resolve("src/App.java"));
    Files.delete(out.resolve("src"));
    Files.createSymbolicLink(out.resolve("src"), elsewhere);
    Files.delete(out.resolve("README.md"));
    Files.createSymbolicLink(out.resolve("README.md"), elsewhere.resolve("App.java"));
    for (var files : List.of(A, B)) {
      assertThat(refused(write(files, true), Reason.CONFLICTS).conflicts())
          .containsExactlyInAnyOrder(
              new Conflict("src", Kind.LINK), new Conflict("README.md", Kind.LINK));
    }
    assertThat(Trees.all(elsewhere)).isEqualTo(Map.of("App.java", "class App {}\n"));
  }

  @Test
  void followsNoLinkInItsOwnFolder() throws IOException {
    var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createDirectory(out);
    Files.createSymbolicLink(out.resolve(".stackprint"), elsewhere);
    refused(write(A, true), Reason.CONFLICTS);
    Files.delete(out.resolve(".stackprint"));
    for (var name : List.of("base", "tmp", "replaced", "manifest.json", "journal.json", "lock")) {
      Files.createDirectories(out.resolve(".stackprint"));
      Files.createSymbolicLink(out.resolve(".stackprint").resolve(name), elsewhere);
      assertThat(refused(write(A, true), Reason.CONFLICTS).conflicts())
          .containsExactly(new Conflict(".stackprint/" + name, Kind.LINK));
      Files.delete(out.resolve(".stackprint").resolve(name));
    }
    assertThat(elsewhere).isEmptyDirectory();
    written(write(A));
  }

  @Test
  void doesNotBelieveAManifest() throws IOException {
    Trees.write(temporary, "precious", "a\n");
    write(A);
    var manifest = out.resolve(".stackprint/manifest.json");
    var good = Files.readString(manifest);
    for (var bad :
        List.of(
            good.replace("README.md", "../precious"),
            good.replace("README.md", ".git/config"),
            good.replace("\"format\": 1", "\"format\": 0"),
            good.replace("\"sha256\": \"", "\"sha256\": \"../"),
            good.replaceFirst("\\{\\s+\"sha256\".*\\s+\\}", "null"),
            good.replace("\"1.0\"", "null"),
            good + "{}",
            "",
            "[]",
            good.substring(0, 30))) {
      Files.writeString(manifest, bad);
      assertThat(refused(write(B), Reason.UNREADABLE_STATE).message())
          .contains(manifest.toString());
    }
    Files.writeString(manifest, good.replace("\"format\": 1", "\"format\": 2"));
    assertThat(refused(write(B, true), Reason.NEWER_STATE).message()).contains("Stackprint 1.0");
    Files.writeString(manifest, "");
    assertThat(written(write(B, true)).saved()).containsExactly("README.md");
    assertThat(Trees.files(out)).containsAllEntriesOf(B).containsKey("src/App.java");
  }

  @Test
  void refusesWhileAnotherRunIsAtWork() throws IOException {
    write(A);
    var lock = FolderLock.acquire(new OutputFolder(out).state(), new Disk()).orElseThrow();
    refused(write(B), Reason.LOCKED);
    refused(write(A), Reason.LOCKED);
    lock.release();
    written(write(B));
    assertThat(out.resolve(".stackprint/lock")).doesNotExist();
  }

  @Test
  void isNotKeptOutByALockThatADeadRunLeft() {
    write(A);
    Trees.write(out, ".stackprint/lock", "12345");
    written(write(B));
    assertThat(out.resolve(".stackprint/lock")).doesNotExist();
  }

  @Test
  void repairsItsBase() throws IOException {
    write(A);
    var base = out.resolve(".stackprint/base");
    var contents = Trees.all(base);
    for (var content : contents.keySet()) {
      Files.delete(base.resolve(content));
    }
    Trees.write(base, "0".repeat(64), "no longer wanted");
    written(write(A));
    assertThat(Trees.all(base)).isEqualTo(contents);
  }

  @Test
  void notesANewVersionOfItself() {
    write(A);
    new ProjectWriter("2.0", temporary.resolve("home"), new Disk())
        .write(Trees.project(A), out, false);
    assertThat(Trees.all(out).get(".stackprint/manifest.json")).contains("\"2.0\"");
  }

  @Test
  void leavesAFileThatChangesUnderItsHands() {
    write(A);
    var disk =
        new Disk() {
          @Override
          void move(Path from, Path to) throws IOException {
            super.move(from, to);
            if (to.endsWith("journal.json")) {
              Trees.write(out, "README.md", "in the last moment");
            }
          }
        };
    var result = written(writer(disk).write(Trees.project(B), out, false));
    assertThat(result.kept()).containsExactly("README.md");
    assertThat(result.updated()).isEmpty();
    assertThat(Trees.files(out)).containsEntry("README.md", "in the last moment");
    assertThat(written(write(B)).unchanged()).contains("README.md");
    assertThat(refused(write(A), Reason.CONFLICTS).conflicts())
        .containsExactly(new Conflict("README.md", Kind.CHANGED));
  }

  @Test
  void leavesAChangedFileAloneThatIsRenderedAsBefore() {
    write(A);
    Trees.write(out, "README.md", "of the user");
    var result = written(write(A));
    assertThat(result.changedNothing()).isTrue();
    assertThat(result.unchanged()).contains("README.md");
    assertThat(Trees.files(out)).containsEntry("README.md", "of the user");
  }

  @Test
  void saysWhatTheFileSystemDoesNotAllow() throws IOException {
    out = temporary.resolve("x".repeat(300));
    assertThat(write(A))
        .asInstanceOf(type(Failed.class))
        .satisfies(
            failed -> {
              assertThat(failed.message()).contains("xxx").contains("file name too long");
              assertThat(failed.hint()).contains("shorter name");
            });
    assertThat(Trees.all(temporary)).isEmpty();
  }

  @Test
  void saysWhereItMayNotWrite() {
    write(A);
    var disk =
        new Disk() {
          @Override
          void createFolder(Path folder) throws IOException {
            throw new AccessDeniedException(folder.toString());
          }
        };
    assertThat(writer(disk).write(Trees.project(B), out, false))
        .isEqualTo(
            new Failed(
                "Cannot access " + out.resolve(".stackprint/tmp") + ": permission denied.",
                "Give yourself the right to write there, or choose another folder.",
                false));
    assertThat(Trees.files(out)).isEqualTo(A);
  }
}
