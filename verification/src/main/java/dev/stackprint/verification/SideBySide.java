package dev.stackprint.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Takes projects through a tool, as many at a time as there are processors. */
public final class SideBySide {

  private SideBySide() {}

  /** Returns what was answered for each project. */
  public static <T> Map<RenderedProject, T> run(
      List<RenderedProject> projects, Function<RenderedProject, T> tool) {
    Map<RenderedProject, T> answers = new ConcurrentHashMap<>();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (RenderedProject project : projects) {
        running.add(workers.submit(() -> answers.put(project, tool.apply(project))));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
    return answers;
  }
}
