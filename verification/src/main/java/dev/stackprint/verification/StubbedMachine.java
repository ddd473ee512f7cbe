package dev.stackprint.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder that a script takes for a machine: what it would write to the machine's folders goes
 * there, and commands are stood in for.
 */
public final class StubbedMachine {

  /** Folders of a machine that scripts may write to. */
  private static final Pattern FOLDERS =
      Pattern.compile("(?<![\\w$\"{/.-])/(?=(?:etc|run|dev/shm|usr/local|var/lib)/)");

  private final Path root;
  private final Path script;
  private final Path bin;
  private final Path calls;

  /**
   * Sets up a machine.
   *
   * @param root an empty folder
   * @param script the script that it runs
   */
  public StubbedMachine(Path root, String script) throws IOException {
    this.root = root;
    this.script = root.resolve("script.sh");
    this.bin = Files.createDirectories(root.resolve("bin"));
    this.calls = Files.createFile(root.resolve("calls"));
    for (String folder :
        List.of("etc/systemd/system", "run", "dev/shm", "usr/local/sbin", "var/lib")) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.writeString(this.script, FOLDERS.matcher(script).replaceAll(root + "/"));
  }

  /**
   * Stands in for a command: it notes how it was called, and does as it is told.
   *
   * @param does lines of a script for bash; "" for nothing
   */
  public void command(String name, String does) throws IOException {
    Path command = bin.resolve(name);
    Files.writeString(
        command,
        "#!/usr/bin/env bash\nprintf '%s\\n' \""
            + name
            + " $*\" >>'"
            + calls
            + "'\n"
            + does
            + "\n");
    if (!command.toFile().setExecutable(true)) {
      throw new IOException("not executable: " + command);
    }
  }

  /** Runs the script with words behind its name. */
  public Tools.Answer run(String... words) {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(words));
    return Tools.run(root, Map.of("PATH", bin + ":/usr/bin:/bin"), command);
  }

  /** Returns how commands were called since this was asked the last time. */
  public List<String> calls() throws IOException {
    List<String> made = Files.readAllLines(calls, StandardCharsets.UTF_8);
    Files.writeString(calls, "");
    return made;
  }

  /** Returns what stands in a file of the machine. */
  public String file(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  /** Tells whether there is such a file. */
  public boolean has(String path) {
    return Files.exists(root.resolve(path));
  }
}
