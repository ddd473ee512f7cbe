package dev.stackprint.gcp.python;

import dev.stackprint.rendering.RenderedComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of Python that is deployed as a function, and the tests beside it. Begins with what each
 * has:
 *
 * <ul>
 *   <li>{@code calls.py}: {@code call(session, method, url, body)} calls a Google API, tries again
 *       where that helps, and raises {@code CallFailed};
 *   <li>{@code fakes.py}: {@code FakeSession}, which tests give for a session. It is not deployed.
 *       Our own tests hold each request that goes through it against the API's published document;
 *   <li>{@code requirements.txt}.
 * </ul>
 *
 * <p>Its environment has {@code GOOGLE_CLOUD_PROJECT}, which whoever deploys it sets to {@code
 * project.id()}.
 */
public final class PythonFunction {

  private static final String REQUIREMENTS = "requirements.txt";

  private static final List<String> SHARED =
      List.of("calls.py", "fakes.py", REQUIREMENTS, "test_calls.py");

  private final String folder;
  private final SortedMap<String, String> files = new TreeMap<>();

  /**
   * Begins a function.
   *
   * @param id the component's id
   */
  public PythonFunction(String id) {
    folder = "functions/" + id;
    SHARED.forEach(name -> resource(PythonFunction.class, name));
  }

  /** Returns the folder's path in the project. */
  public String folder() {
    return folder;
  }

  /** Adds a file; its text ends with a line break. */
  public PythonFunction file(String name, String text) {
    files.put(name, text);
    return this;
  }

  /** Adds the file that lies beside a class under this name, as it is. */
  public PythonFunction resource(Class<?> beside, String name) {
    return resource(beside, name, name);
  }

  /** Adds the file that lies beside a class under the name {@code from}, as it is. */
  public PythonFunction resource(Class<?> beside, String from, String name) {
    return file(name, text(beside, from));
  }

  /**
   * Adds {@code rate.py}: {@code Rate(per_second, burst).lets_in()}, for each instance by itself.
   */
  public PythonFunction withRate() {
    return resource(PythonFunction.class, "rate.py").resource(PythonFunction.class, "test_rate.py");
  }

  /** Adds a package that the function needs, with its version, to those that each of them has. */
  public PythonFunction require(String pinned) {
    List<String> lines = new ArrayList<>(files.get(REQUIREMENTS).lines().toList());
    lines.add(pinned);
    Collections.sort(lines);
    return file(REQUIREMENTS, String.join("\n", lines) + "\n");
  }

  /** Returns the names of the files that are deployed, sorted: all but those of the tests. */
  public List<String> deployed() {
    return files.keySet().stream()
        .filter(name -> !name.startsWith("test_") && !name.equals("fakes.py"))
        .toList();
  }

  /** Adds the files to a component's contribution. */
  public void addTo(RenderedComponent.Builder rendered) {
    files.forEach((name, text) -> rendered.file(folder + "/" + name, text));
  }

  /** Returns the text of the file that lies beside a class under this name. */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + name + " beside " + beside);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
