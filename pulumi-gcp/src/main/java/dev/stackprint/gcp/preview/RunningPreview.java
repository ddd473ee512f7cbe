package dev.stackprint.gcp.preview;

import dev.stackprint.toolchain.ToolFailure;
import dev.stackprint.toolchain.ToolProcess;
import java.io.IOException;
import java.util.List;

/** A preview whose program has not run yet; closing it leaves no process and no port. */
public final class RunningPreview implements AutoCloseable {

  private final Preview preview;
  private final Recording recording;
  private final Recording warmUp;
  private final List<PreviewServer> servers;
  private final ToolProcess process;

  RunningPreview(
      Preview preview,
      Recording recording,
      Recording warmUp,
      List<PreviewServer> servers,
      ToolProcess process) {
    this.preview = preview;
    this.recording = recording;
    this.warmUp = warmUp;
    this.servers = servers;
    this.process = process;
  }

  /**
   * Compiles the program and runs it.
   *
   * @throws ToolFailure if it does not compile, or came to no good end, with its own error
   */
  public PreviewResult finish() throws IOException, ToolFailure, InterruptedException {
    return preview.finish(process, recording, warmUp);
  }

  @Override
  public void close() {
    process.close();
    servers.forEach(PreviewServer::close);
  }
}
