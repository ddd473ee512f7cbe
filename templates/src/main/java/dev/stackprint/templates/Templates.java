package dev.stackprint.templates;

import dev.stackprint.templates.java.JavaSource;
import dev.stackprint.templates.java.JavaSyntaxException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Collectors;

/**
 * Renders FreeMarker templates into source code. A template lies beside a class and is named after
 * the file that it makes, as {@code ObjectStore.java.ftl}; so its {@link Language} is known, and
 * each string that it interpolates is escaped for that language. What is code already is a {@link
 * Code} and is printed as it is.
 *
 * <p>What a template shows is a view: a record of strings, numbers, booleans, enums, code,
 * optionals, lists, ordered maps and records. Its components, and its methods without parameters,
 * are the names that the template may use.
 */
public final class Templates {
  private static final String SUFFIX = ".ftl";

  private Templates() {}

  /**
   * Renders a whole file. Java is laid out: its template may have any line breaks, and import
   * whatever it may use.
   *
   * @param beside the class in whose package the template lies
   * @param name the template's file name, as {@code ObjectStore.java.ftl}
   * @param view a record
   * @throws TemplateFailure if the template is wrong, or asks for what the view does not have
   */
  public static String render(Class<?> beside, String name, Record view) {
    var text = process(beside, name, view);
    if (languageOf(name) != Language.JAVA) {
      return text;
    }
    try {
      return JavaSource.layout(text);
    } catch (JavaSyntaxException e) {
      throw new TemplateFailure(path(beside, name), e);
    }
  }

  /** Renders a part of a file, for another template to print. */
  public static Code fragment(Class<?> beside, String name, Record view) {
    return Code.of(languageOf(name), process(beside, name, view).strip());
  }

  /**
   * Renders the same for a place in YAML that is further to the right.
   *
   * @param indent by how many blanks each line is moved
   */
  public static Code indented(Class<?> beside, String name, Record view, int indent) {
    String margin = " ".repeat(indent);
    return Code.yaml(
        fragment(beside, name, view)
            .text()
            .lines()
            .map(line -> line.isEmpty() ? line : margin + line)
            .collect(Collectors.joining("\n")));
  }

  private static String process(Class<?> beside, String name, Record view) {
    var text = new StringWriter();
    try {
      var template = FreeMarker.template(path(beside, name));
      if (languageOf(name) == Language.JAVA) {
        try (var out = new JavaWriter(text)) {
          template.process(ViewModels.of(view), out);
        }
      } else {
        template.process(ViewModels.of(view), text);
      }
      return text.toString();
    } catch (TemplateException | IOException e) {
      throw new TemplateFailure(path(beside, name), e);
    }
  }

  private static String path(Class<?> beside, String name) {
    return beside.getPackageName().replace('.', '/') + "/" + name;
  }

  static boolean isTemplate(String name) {
    return name.endsWith(SUFFIX);
  }

  static Language languageOf(String name) {
    if (!isTemplate(name)) {
      throw new IllegalArgumentException("a template's name ends in " + SUFFIX + ": " + name);
    }
    return Language.of(name.substring(0, name.length() - SUFFIX.length()));
  }
}
