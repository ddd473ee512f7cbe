package dev.stackprint.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory, warnings being errors. */
final class Compiled extends ClassLoader {
  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  private Compiled() {
    super(Compiled.class.getClassLoader());
  }

  static Class<?> type(String name, String source) throws Exception {
    var compiled = new Compiled();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var findings = new DiagnosticCollector<JavaFileObject>();
    try (var standard = compiler.getStandardFileManager(findings, null, StandardCharsets.UTF_8);
        var files = compiled.new Classes(standard)) {
      var done =
          compiler
              .getTask(
                  null,
                  files,
                  findings,
                  List.of("-Xlint:all", "-Werror", "-proc:none"),
                  null,
                  List.of(new Source(name, source)))
              .call();
      if (!done) {
        throw new AssertionError(describe(findings, source));
      }
    }
    return compiled.loadClass(name);
  }

  private static String describe(DiagnosticCollector<JavaFileObject> findings, String source) {
    var lines = source.split("\n", -1);
    var text = new StringBuilder("it does not compile:");
    for (Diagnostic<? extends JavaFileObject> finding : findings.getDiagnostics()) {
      text.append("\n").append(finding.getMessage(null));
      var line = (int) finding.getLineNumber();
      if (line > 0 && line <= lines.length) {
        text.append(": ").append(lines[line - 1]);
      }
    }
    return text.toString();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      // As if it had been written to the disk and read again.
      this.text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
    Classes(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String name,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() throws IOException {
          return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
