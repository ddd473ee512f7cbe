package dev.stackprint.templates;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A map of a view, in its order. */
record MapModel(Map<?, ?> map) implements TemplateHashModelEx2 {
  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    return ViewModels.wrap(map.get(key));
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new CollectionModel(List.copyOf(map.keySet()));
  }

  @Override
  public TemplateCollectionModel values() {
    return new CollectionModel(List.copyOf(map.values()));
  }

  @Override
  public KeyValuePairIterator keyValuePairIterator() {
    var entries = map.entrySet().iterator();
    return new KeyValuePairIterator() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public KeyValuePair next() {
        return new Entry(entries.next());
      }
    };
  }

  private record Entry(Map.Entry<?, ?> entry) implements KeyValuePair {
    @Override
    public TemplateModel getKey() throws TemplateModelException {
      return ViewModels.wrap(entry.getKey());
    }

    @Override
    public TemplateModel getValue() throws TemplateModelException {
      return ViewModels.wrap(entry.getValue());
    }
  }

  private record CollectionModel(List<?> list) implements TemplateCollectionModel {
    @Override
    public TemplateModelIterator iterator() {
      return new IteratorModel(list.iterator());
    }
  }

  private record IteratorModel(Iterator<?> iterator) implements TemplateModelIterator {
    @Override
    public TemplateModel next() throws TemplateModelException {
      return ViewModels.wrap(iterator.next());
    }

    @Override
    public boolean hasNext() {
      return iterator.hasNext();
    }
  }
}
