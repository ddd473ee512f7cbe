package dev.stackprint.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on a terminal's standard error what is going on, once it goes on for a second. */
final class Progress implements AutoCloseable {

  private static final String ERASE_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final ScheduledExecutorService clock;
  private volatile String step = "";
  private boolean shown;

  private Progress(Terminal terminal) {
    this.terminal = terminal;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  static Progress on(Terminal terminal) {
    Progress progress = new Progress(terminal);
    if (terminal.traits().errIsTerminal()) {
      progress.clock.scheduleAtFixedRate(progress::show, 1000, 250, TimeUnit.MILLISECONDS);
    }
    return progress;
  }

  /** Says what begins now. */
  void step(String text) {
    step = text;
  }

  private synchronized void show() {
    if (!clock.isShutdown()) {
      shown = true;
      terminal.err().print(ERASE_LINE + step + " ...");
      terminal.err().flush();
    }
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (shown) {
      terminal.err().print(ERASE_LINE);
      terminal.err().flush();
    }
  }
}
