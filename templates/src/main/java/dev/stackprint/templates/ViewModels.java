package dev.stackprint.templates;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views as FreeMarker sees them. Only values whose text is the same everywhere have a model. */
final class ViewModels {
  private ViewModels() {}

  static TemplateHashModel of(Record view) {
    return new RecordModel(view);
  }

  static TemplateModel wrap(Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Code code) {
      return new CodeModel(code);
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean bool) {
      return bool ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Enum<?> constant) {
      return new SimpleScalar(constant.toString());
    }
    if (value instanceof Record view) {
      return new RecordModel(view);
    }
    return wrapContainer(value);
  }

  private static TemplateModel wrapContainer(Object value) throws TemplateModelException {
    try {
      if (value instanceof Map<?, ?> map) {
        return new MapModel(Ordered.check(map));
      }
      if (value instanceof Collection<?> collection) {
        return new ListModel(List.copyOf(Ordered.check(collection)));
      }
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(e.getMessage(), e);
    }
    throw new TemplateModelException("a view cannot hold a " + value.getClass().getName());
  }
}
