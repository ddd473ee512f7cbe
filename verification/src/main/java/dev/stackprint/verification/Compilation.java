package dev.stackprint.verification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles all projects at once: each has a package of its own, and the compiler reads the cloud's
 * SDK only once.
 */
public final class Compilation {

  private final Map<Path, List<String>> messages;

  private Compilation(Map<Path, List<String>> messages) {
    this.messages = messages;
  }

  /** Compiles main and test sources, with all warnings, into {@code classes}. */
  public static Compilation of(List<RenderedProject> projects, Path classes) {
    if (projects.isEmpty()) {
      // The compiler would complain.
      return new Compilation(Map.of());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      RenderedProject.deleteAll(classes);
      Files.createDirectories(classes);
      List<Path> sources = projects.stream().flatMap(Compilation::sources).toList();
      StringWriter others = new StringWriter();
      compiler
          .getTask(
              others,
              files,
              found,
              // classfile: aws-cdk-lib refers to annotations that it does not bring along.
              List.of(
                  "--release",
                  "17",
                  "-Xlint:all,-classfile,-processing",
                  "-proc:none",
                  "-d",
                  classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Compilation(
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
            .collect(
                Collectors.groupingBy(
                    each ->
                        each.getSource() == null ? Path.of("") : Path.of(each.getSource().toUri()),
                    Collectors.mapping(Object::toString, Collectors.toList()))));
  }

  /** The project's own: an SDK that it brings along is on the class path already. */
  private static Stream<Path> sources(RenderedProject project) {
    return project.files(".java").filter(file -> file.startsWith(project.folder().resolve("src")));
  }

  /** Returns the errors and warnings about a project's files. */
  public List<String> messages(RenderedProject project) {
    return messages.entrySet().stream()
        .filter(
            each ->
                each.getKey().startsWith(project.folder()) || each.getKey().toString().isEmpty())
        .flatMap(each -> each.getValue().stream())
        .toList();
  }
}
