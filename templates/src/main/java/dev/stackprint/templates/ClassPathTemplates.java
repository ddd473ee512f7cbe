package dev.stackprint.templates;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Templates from the class path. One that tries to step around escaping, or reads the clock, is
 * refused.
 */
final class ClassPathTemplates implements TemplateLoader {
  private static final Pattern REFUSED =
      Pattern.compile(
          "</?#(?:outputformat|output_format|noautoesc|no_auto_esc|ftl|setting|recover|attempt)\\b"
              + "|\\?\\s*(?:no_?esc|interpret|eval|eval_?json|new|api|date|time|datetime|date_if_unknown)\\b"
              + "|\\.now\\b",
          Pattern.CASE_INSENSITIVE);

  private final ClassLoader classLoader;

  ClassPathTemplates(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  @Override
  public Object findTemplateSource(String path) throws IOException {
    try (var stream = classLoader.getResourceAsStream(path)) {
      if (stream == null) {
        return null;
      }
      // A checkout may have turned the line ends.
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new Source(path, text);
    }
  }

  @Override
  public long getLastModified(Object source) {
    return -1;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    var text = ((Source) source).text();
    var refused = REFUSED.matcher(text);
    if (refused.find()) {
      var line = text.substring(0, refused.start()).lines().count();
      throw new IOException(
          "'" + refused.group() + "' is not for templates of code, see line " + Math.max(1, line));
    }
    return new StringReader(text);
  }

  @Override
  public void closeTemplateSource(Object source) {
    // It was read to its end.
  }

  /** FreeMarker compares sources to tell whether a template changed. */
  private record Source(String path, String text) {}
}
