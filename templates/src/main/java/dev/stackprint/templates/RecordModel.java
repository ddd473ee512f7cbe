package dev.stackprint.templates;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A record of a view: its components and its other methods without parameters are its properties.
 */
final class RecordModel implements TemplateHashModel {
  private static final Set<String> OF_EVERY_RECORD = Set.of("toString", "hashCode");

  private static final ClassValue<Map<String, Method>> PROPERTIES =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return properties(type);
        }
      };

  private final Record view;

  RecordModel(Record view) {
    this.view = view;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    var property = PROPERTIES.get(view.getClass()).get(name);
    if (property == null) {
      // Even behind ?? or !, which are for values that may be absent, not for misspelt names.
      throw new TemplateModelException(
          view.getClass().getSimpleName()
              + " has no "
              + name
              + ", only "
              + String.join(", ", PROPERTIES.get(view.getClass()).keySet()));
    }
    try {
      return ViewModels.wrap(property.invoke(view));
    } catch (InvocationTargetException e) {
      throw new TemplateModelException(property + " failed: " + e.getCause(), e);
    } catch (IllegalAccessException e) {
      throw new TemplateModelException(property + " is not accessible", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static Map<String, Method> properties(Class<?> type) {
    var properties = new TreeMap<String, Method>();
    for (var method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType() != void.class
          && !Modifier.isStatic(method.getModifiers())
          && !Modifier.isPrivate(method.getModifiers())
          && !method.isSynthetic()
          && !OF_EVERY_RECORD.contains(method.getName())) {
        // Views may be package-private, like the rest of a kind's classes.
        method.setAccessible(true);
        properties.put(method.getName(), method);
      }
    }
    return properties;
  }
}
