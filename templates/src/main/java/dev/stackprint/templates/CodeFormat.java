package dev.stackprint.templates;

import freemarker.core.MarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;

/**
 * A language as a format of FreeMarker: its markup is {@link Code}, anything else is text to be
 * escaped.
 */
final class CodeFormat extends MarkupOutputFormat<CodeModel> {
  private static final Map<Language, CodeFormat> FORMATS = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      FORMATS.put(language, new CodeFormat(language));
    }
  }

  private final Language language;

  private CodeFormat(Language language) {
    this.language = language;
  }

  static CodeFormat of(Language language) {
    return FORMATS.get(language);
  }

  @Override
  public String getName() {
    return language.name();
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public boolean isOutputFormatMixingAllowed() {
    return false;
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return true;
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    var escaped = escapePlainText(text);
    if (out instanceof JavaWriter java) {
      java.writeText(escaped);
    } else {
      out.write(escaped);
    }
  }

  @Override
  public void output(CodeModel code, Writer out) throws IOException {
    out.write(code.code().text());
  }

  @Override
  public String escapePlainText(String text) throws TemplateModelException {
    try {
      return language.escape(text);
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(e.getMessage(), e);
    }
  }

  @Override
  public CodeModel fromPlainTextByEscaping(String text) throws TemplateModelException {
    return model(escapePlainText(text));
  }

  @Override
  public CodeModel fromMarkup(String text) throws TemplateModelException {
    throw new TemplateModelException("a template cannot declare text to be code; give it a Code");
  }

  @Override
  public String getSourcePlainText(CodeModel code) {
    // Code was never plain text: so FreeMarker refuses to print it in another language.
    return null;
  }

  @Override
  public String getMarkupString(CodeModel code) {
    return code.code().text();
  }

  @Override
  public CodeModel concat(CodeModel left, CodeModel right) {
    return model(left.code().text() + right.code().text());
  }

  @Override
  public boolean isEmpty(CodeModel code) {
    return code.code().text().isEmpty();
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String name) {
    return false;
  }

  private CodeModel model(String text) {
    return new CodeModel(Code.of(language, text));
  }
}
