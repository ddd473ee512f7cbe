package dev.stackprint.toolchain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A tool that runs beside this process, and ends with it. */
public final class ToolProcess implements AutoCloseable {

  private final Process process;
  private final Reading output;
  private final Reading errors;
  private final Thread reaper;

  private ToolProcess(Process process) {
    this.process = process;
    this.output = new Reading(process.getInputStream());
    this.errors = new Reading(process.getErrorStream());
    this.reaper = new Thread(this::kill, "tool reaper");
  }

  /**
   * Starts a tool; what it writes to standard error is taken for output, too.
   *
   * @param environment variables besides those of this process
   */
  public static ToolProcess start(
      List<String> command, Path folder, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = builder(command, folder);
    builder.environment().putAll(environment);
    return start(builder.redirectErrorStream(true));
  }

  /**
   * Starts a tool whose standard error is no part of its output.
   *
   * @param without the variables of this process that the tool is not to see
   * @param environment variables besides the others
   */
  public static ToolProcess startApart(
      List<String> command, Path folder, Predicate<String> without, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = builder(command, folder);
    builder.environment().keySet().removeIf(without);
    builder.environment().putAll(environment);
    return start(builder);
  }

  private static ProcessBuilder builder(List<String> command, Path folder) {
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private static ToolProcess start(ProcessBuilder builder) throws IOException {
    ToolProcess started = new ToolProcess(builder.start());
    Runtime.getRuntime().addShutdownHook(started.reaper);
    started.output.begin();
    started.errors.begin();
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

  /** Tells whether the tool runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits for the end.
   *
   * @return what the tool wrote
   * @throws ToolFailure if its exit code is not 0
   */
  public String finish(String failure) throws ToolFailure, InterruptedException {
    process.waitFor();
    return result(failure);
  }

  /**
   * Waits for the end, for so long.
   *
   * @return what the tool wrote
   * @throws ToolFailure if its exit code is not 0, or if it was still running and was ended
   */
  public String finish(String failure, Duration limit) throws ToolFailure, InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      process.waitFor();
      throw new ToolFailure(
          failure + ": it was still running after " + seconds(limit) + " and was ended", written());
    }
    return result(failure);
  }

  private String result(String failure) throws ToolFailure, InterruptedException {
    if (process.exitValue() != 0) {
      throw new ToolFailure(failure + " (exit code " + process.exitValue() + ")", written());
    }
    return output.text();
  }

  private String written() throws InterruptedException {
    return output.text() + errors.text();
  }

  private static String seconds(Duration limit) {
    return limit.toSeconds() == 1 ? "1 second" : limit.toSeconds() + " seconds";
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

  /** Takes what a tool writes, so that it is never kept waiting. */
  private static final class Reading {

    private final InputStream stream;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Thread thread = new Thread(this::read, "tool output");

    Reading(InputStream stream) {
      this.stream = stream;
      thread.setDaemon(true);
    }

    void begin() {
      thread.start();
    }

    String text() throws InterruptedException {
      thread.join();
      return taken.toString(StandardCharsets.UTF_8);
    }

    private void read() {
      try (stream) {
        take();
      } catch (IOException e) {
        // The tool was ended, and its output with it; what was read until then is what there is.
      }
    }

    private void take() throws IOException {
      try {
        stream.transferTo(taken);
      } catch (IOException e) {
        // When a tool ends, Java may close its pipe just as a read begins; it keeps what was left
        // in there for the next one.
        stream.transferTo(taken);
      }
    }
  }
}
