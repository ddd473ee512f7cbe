package dev.stackprint.templates;

import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;

/** Code as a template sees it. */
record CodeModel(Code code) implements TemplateMarkupOutputModel<CodeModel> {
  @Override
  public MarkupOutputFormat<CodeModel> getOutputFormat() {
    return CodeFormat.of(code.language());
  }
}
