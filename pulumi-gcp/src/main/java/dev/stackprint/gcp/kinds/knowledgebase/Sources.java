package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The object stores that a knowledge base is made from. */
final class Sources {

  private Sources() {}

  /**
   * What the templates print of a source.
   *
   * @param number its number, from 1
   * @param label a word for it that no other source of the component has
   * @param bucket the expression of the bucket's name
   * @param prefix what the names of its documents begin with; "" for all
   */
  record Source(int number, String label, Code bucket, String prefix) {}

  /** Returns the sources that are object stores, in the order written. */
  static List<Source> of(Component knowledgeBase, RenderContext context) {
    List<Source> sources = new ArrayList<>();
    Map<String, Integer> labels = new HashMap<>();
    for (Properties each : sections(knowledgeBase)) {
      Component store = each.reference("object-store");
      int count = labels.merge(store.id(), 1, Integer::sum);
      sources.add(
          new Source(
              sources.size() + 1,
              count == 1 ? store.id() : store.id() + "-" + count,
              context.call(store, ObjectStoreKind.NAME),
              each.optionalText("prefix").orElse("")));
    }
    return sources;
  }

  /** Returns the stores, each once, in the order written. */
  static List<Component> stores(Component knowledgeBase) {
    return sections(knowledgeBase).stream()
        .map(each -> each.reference("object-store"))
        .distinct()
        .toList();
  }

  /** Returns what there is of them for a digest. */
  static String identity(Component knowledgeBase) {
    StringBuilder identity = new StringBuilder();
    for (Properties each : sections(knowledgeBase)) {
      identity
          .append(each.reference("object-store").id())
          .append('/')
          .append(each.optionalText("prefix").orElse(""))
          .append('\n');
    }
    return identity.toString();
  }

  /** Returns statements that let a member read all stores, and list what they hold. */
  static List<Code> reads(
      Component knowledgeBase, String reader, Code member, RenderContext context) {
    return stores(knowledgeBase).stream()
        .map(
            store ->
                context.call(
                    store,
                    ObjectStoreKind.GRANT_READ,
                    JavaCode.string(reader),
                    member,
                    JavaCode.string("")))
        .toList();
  }

  private static List<Properties> sections(Component knowledgeBase) {
    return knowledgeBase.properties().sections("sources").stream()
        .filter(each -> each.has("object-store"))
        .toList();
  }
}
