package dev.stackprint.templates;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
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

  /** Takes another template into this one; its name is one of the groups. */
  private static final Pattern INCLUDED =
      Pattern.compile("<#(?:include|import)\\b\\s*(?:\"([^\"$]+)\"|'([^'$]+)')?");

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
    var template = (Source) source;
    var refused = REFUSED.matcher(template.text());
    if (refused.find()) {
      throw template.refusal(refused, "is not for templates of code");
    }
    var included = INCLUDED.matcher(template.text());
    while (included.find()) {
      var name = included.group(1) == null ? included.group(2) : included.group(1);
      if (name == null || !isSameLanguage(name, template.path())) {
        throw template.refusal(included, "does not name a template of the same language");
      }
    }
    return new StringReader(template.text());
  }

  private static boolean isSameLanguage(String name, String path) {
    return Templates.isTemplate(name) && Templates.languageOf(name) == Templates.languageOf(path);
  }

  @Override
  public void closeTemplateSource(Object source) {
    // It was read to its end.
  }

  /** FreeMarker compares sources to tell whether a template changed. */
  private record Source(String path, String text) {
    IOException refusal(Matcher found, String why) {
      var line = 1 + text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
      return new IOException("'" + found.group().strip() + "' in line " + line + " " + why);
    }
  }
}
