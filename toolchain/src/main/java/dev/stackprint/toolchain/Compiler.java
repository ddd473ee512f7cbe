package dev.stackprint.toolchain;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a project's main sources in this process. */
public final class Compiler {

  private Compiler() {}

  /**
   * Compiles {@code src/main/java} into an emptied folder.
   *
   * @param project the project's folder
   * @param classPath what the sources are compiled against
   * @param classes where the classes go
   * @throws ToolFailure if the sources have errors, with all of them
   */
  public static void compile(Path project, String classPath, Path classes)
      throws IOException, ToolFailure {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new ToolFailure(
          "this Java has no compiler: it is a JRE. Install a JDK, 17 or newer", "");
    }
    empty(classes);
    StringWriter messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "--release",
                      "17",
                      "-proc:none",
                      "-nowarn",
                      "-implicit:none",
                      // Sources beside classes on the class path are for readers.
                      "-sourcepath",
                      project.resolve("src/main/java").toString(),
                      "-cp",
                      classPath,
                      "-d",
                      classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources(project)))
              .call();
      if (!compiled) {
        throw new ToolFailure("the project does not compile", messages.toString());
      }
    }
  }

  private static List<Path> sources(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }
          });
    }
    Files.createDirectories(folder);
  }
}
