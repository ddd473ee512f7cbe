package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds scripts against shellcheck: with every one of its usual checks, and no exception. */
public final class ShellScripts {

  private static final String EXCEPTION = "shellcheck disable";

  private ShellScripts() {}

  /** Asserts that shellcheck finds nothing in the scripts of a project. */
  public static void check(RenderedProject project) {
    check(project.files(".sh").toList());
  }

  /** Asserts that shellcheck finds nothing in scripts. */
  public static void check(List<Path> scripts) {
    assertThat(findings(scripts)).isEmpty();
  }

  /** Returns what is wrong with scripts; "" if nothing is. */
  public static String findings(List<Path> scripts) {
    if (scripts.isEmpty()) {
      return "";
    }
    List<Object> command =
        new ArrayList<>(List.of(Tools.shellcheck(), "--norc", "--color=never", "--severity=style"));
    command.addAll(scripts);
    Tools.Answer answer = Tools.run(scripts.get(0).getParent(), Map.of(), command);
    StringBuilder findings = new StringBuilder(answer.exitCode() == 0 ? "" : answer.output());
    scripts.stream()
        .filter(ShellScripts::makesExceptions)
        .forEach(script -> findings.append(script).append(" makes an exception\n"));
    return findings.toString();
  }

  private static boolean makesExceptions(Path script) {
    try {
      return Files.readString(script).contains(EXCEPTION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
