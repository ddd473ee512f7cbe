package dev.stackprint.gcp.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The subworkflows that a definition calls: each once, and only those. */
public final class Subworkflows {

  /** A subworkflow, whose text is a resource. */
  public enum Name {
    JOIN("join", false),
    PUBLISH("publish", true),
    CLAIM("claim", false),
    DO_TASK("do_task", true, "post"),
    END_OF("end_of", true, "get"),
    END_OF_JOB("end_of_job", true, "get", "post"),
    POST("post", true),
    GET("get", true),
    IN_TIME("in_time", false),
    PASSING("passing", false);

    private final String text;
    private final boolean repeats;
    private final List<String> calls;

    Name(String text, boolean repeats, String... calls) {
      this.text = text;
      this.repeats = repeats;
      this.calls = List.of(calls);
    }

    /** Tells whether it is given the time by which the steps have to be done. */
    public boolean hasDeadline() {
      return repeats && this != PUBLISH;
    }
  }

  /** A subworkflow, and how often a call in it is tried. */
  private record Used(Name name, int attempts) {}

  private final int concurrency;
  private final SortedSet<Used> used =
      new TreeSet<>(Comparator.comparing(Used::name).thenComparing(Used::attempts));

  /**
   * Begins with none.
   *
   * @param concurrency how many parts are worked on at a time
   */
  public Subworkflows(int concurrency) {
    this.concurrency = concurrency;
  }

  /** Has the definition hold a subworkflow and those that it calls; returns its name. */
  public String use(Name name, int attempts) {
    if (!name.repeats) {
      used.add(new Used(name, 0));
      return name.text;
    }
    used.add(new Used(name, attempts));
    use(Name.PASSING, 0);
    name.calls.forEach(each -> use(Name.valueOf(each.toUpperCase(Locale.ROOT)), attempts));
    if (name.hasDeadline()) {
      use(Name.IN_TIME, 0);
    }
    return name.text + "_" + attempts + "_times";
  }

  /** Returns their text. */
  public String text() {
    return used.stream().map(this::text).collect(Collectors.joining("\n"));
  }

  private String text(Used each) {
    return resource(each.name().text + ".yaml")
        .replace("ATTEMPTS", String.valueOf(each.attempts()))
        .replace("RETRIES", String.valueOf(each.attempts() - 1))
        .replace("CONCURRENCY", String.valueOf(concurrency));
  }

  private static String resource(String name) {
    try (var in = Subworkflows.class.getResourceAsStream("subworkflows/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
