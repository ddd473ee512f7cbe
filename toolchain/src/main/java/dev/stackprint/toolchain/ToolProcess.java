package dev.stackprint.toolchain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A tool that runs beside this process, and ends with it. */
public final class ToolProcess implements AutoCloseable {

  private final Process process;
  private final Thread reader;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Thread reaper;

  private ToolProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "tool output");
    this.reaper = new Thread(this::kill, "tool reaper");
  }

  public static ToolProcess start(
      List<String> command, Path folder, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    ToolProcess started = new ToolProcess(builder.start());
    Runtime.getRuntime().addShutdownHook(started.reaper);
    started.reader.setDaemon(true);
    started.reader.start();
    return started;
  }

  /** Writes to the tool's standard input and closes it. */
  public void send(String text) throws ToolFailure {
    try (var input = process.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it was asked to; finish() tells why.
    }
  }

  /**
   * Waits for the end.
   *
   * @return what the tool wrote
   * @throws ToolFailure if its exit code is not 0
   */
  public String finish(String failure) throws ToolFailure, InterruptedException {
    int exitCode = process.waitFor();
    reader.join();
    String text = output.toString(StandardCharsets.UTF_8);
    if (exitCode != 0) {
      throw new ToolFailure(failure + " (exit code " + exitCode + ")", text);
    }
    return text;
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      // The JVM is shutting down already, and the hook runs.
    }
  }

  /** Ends the tool and what it started: the CDK runs Node.js beside Java. */
  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void read() {
    try (InputStream stream = process.getInputStream()) {
      stream.transferTo(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
