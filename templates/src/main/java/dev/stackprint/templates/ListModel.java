package dev.stackprint.templates;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;

/** A list of a view. */
record ListModel(List<?> list) implements TemplateSequenceModel {
  @Override
  public TemplateModel get(int index) throws TemplateModelException {
    return index >= 0 && index < list.size() ? ViewModels.wrap(list.get(index)) : null;
  }

  @Override
  public int size() {
    return list.size();
  }
}
