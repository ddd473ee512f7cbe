package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Makes values of the parser's events. The library's own composer recurses without a limit and
 * counts aliases, not what they unfold to, so that a small text could take all memory.
 */
final class Composer {

  static final int MAX_DEPTH = 50;
  static final int MAX_NODES = 50_000;

  private final Parser events;
  private final Places places;
  private final Diagnostics diagnostics;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int nodes;

  Composer(Parser events, Places places, Diagnostics diagnostics) {
    this.events = events;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Returns the text's only document; empty if there is none. */
  Optional<Value> compose() {
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    events.next();
    Event first = events.peekEvent();
    Value value = value(Path.ROOT, 0);
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      diagnostics.report(
          Code.SEVERAL_DOCUMENTS,
          Path.ROOT,
          places.word(events.peekEvent().getStartMark()),
          "Another document starts here, but a file holds one blueprint",
          "Delete `---` and what does not belong, or move it to a file of its own");
    }
    boolean nothing =
        value instanceof NullValue
            && first instanceof ScalarEvent scalar
            && scalar.isPlain()
            && scalar.getValue().isEmpty();
    return nothing ? Optional.empty() : Optional.of(value);
  }

  private Value value(Path path, int depth) {
    Event event = events.next();
    if (event instanceof AliasEvent alias) {
      return repeat(alias, path, depth);
    }
    NodeEvent node = (NodeEvent) event;
    count(1, path, places.at(node.getStartMark()));
    int before = nodes;
    Optional<String> anchor = node.getAnchor().map(Anchor::getValue);
    anchor.ifPresent(open::add);
    Value value =
        node instanceof ScalarEvent scalar
            ? scalar(scalar, path)
            : collection((CollectionStartEvent) node, path, depth + 1);
    anchor.ifPresent(
        name -> {
          open.remove(name);
          anchors.put(name, new Anchored(value, nodes - before + 1, depthOf(value)));
        });
    return value;
  }

  private Value scalar(ScalarEvent scalar, Path path) {
    Origin origin = origin(scalar);
    refuseTag(scalar, scalar.getTag(), path);
    return Scalars.resolve(scalar, path, origin, diagnostics);
  }

  private Value collection(CollectionStartEvent start, Path path, int depth) {
    Origin origin =
        start.isFlow() || !(start instanceof MappingStartEvent)
            ? origin(start)
            : places.value(events.peekEvent().getStartMark(), events.peekEvent().getEndMark());
    refuseTag(start, start.getTag(), path);
    limitDepth(depth, path, origin);
    return start instanceof MappingStartEvent
        ? map(path, depth, origin)
        : list(path, depth, origin);
  }

  private ListValue list(Path path, int depth, Origin origin) {
    List<Value> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(path.index(items.size()), depth));
    }
    events.next();
    return new ListValue(items, origin);
  }

  private MapValue map(Path path, int depth, Origin origin) {
    Map<String, MapValue.Entry> entries = new LinkedHashMap<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event start = events.peekEvent();
      Value key = value(path, depth);
      Optional<String> name = key(key, start, path);
      Value value = value(name.map(path::key).orElse(path), depth);
      if (name.isEmpty()) {
        continue;
      }
      MapValue.Entry first =
          entries.putIfAbsent(name.get(), new MapValue.Entry(origin(start), value));
      if (first != null) {
        diagnostics.report(
            Code.DUPLICATE_KEY,
            path.key(name.get()),
            origin(start),
            "'" + name.get() + "' is already in this map, in line " + first.key().line(),
            "Delete one of the two, or join what they hold");
      }
    }
    events.next();
    return new MapValue(entries, origin);
  }

  private Optional<String> key(Value key, Event start, Path path) {
    Origin origin = origin(start);
    if (key instanceof TemplateValue) {
      // An alias that repeats nothing, as was reported.
      return Optional.empty();
    }
    if (!(key instanceof TextValue text)) {
      diagnostics.report(
          Code.KEY_NOT_TEXT,
          path,
          origin,
          "A key has to be text, and this is " + key.typeName(),
          start instanceof ScalarEvent scalar
              ? "Put it in quotes: \"" + scalar.getValue() + "\""
              : "Write `key: value`, with text as the key");
      return Optional.empty();
    }
    if (text.text().equals("<<") && start instanceof ScalarEvent scalar && scalar.isPlain()) {
      diagnostics.report(
          Code.MERGE_KEY,
          path,
          origin,
          "The merge key '<<' is not supported",
          "Write the keys out, or share them through `extends` or `parameters`");
      return Optional.empty();
    }
    return Optional.of(text.text());
  }

  private Value repeat(AliasEvent alias, Path path, int depth) {
    String name = alias.getAlias().getValue();
    Origin origin = places.between(alias.getStartMark(), alias.getEndMark());
    if (open.contains(name)) {
      diagnostics.report(
          Code.RECURSIVE_ANCHOR,
          path,
          origin,
          "'*" + name + "' stands inside the value it repeats");
      return TemplateValue.unresolved(origin);
    }
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      diagnostics.report(
          Code.UNKNOWN_ANCHOR,
          path,
          origin,
          "There is no '&" + name + "' before this line that '*" + name + "' could repeat",
          DidYouMean.hint(name, anchors.keySet())
              .or(() -> Optional.of("Put text that begins with '*' in quotes")));
      return TemplateValue.unresolved(origin);
    }
    count(anchored.size(), path, origin);
    limitDepth(depth + anchored.depth(), path, origin);
    return anchored.value();
  }

  private static int depthOf(Value value) {
    int depth = 0;
    if (value instanceof MapValue map) {
      for (MapValue.Entry entry : map.entries().values()) {
        depth = Math.max(depth, depthOf(entry.value()));
      }
      return depth + 1;
    }
    if (value instanceof ListValue list) {
      for (Value item : list.items()) {
        depth = Math.max(depth, depthOf(item));
      }
      return depth + 1;
    }
    return depth;
  }

  private void limitDepth(int depth, Path path, Origin origin) {
    if (depth > MAX_DEPTH) {
      diagnostics.report(
          Code.TOO_DEEP, path, origin, "Values are nested more than " + MAX_DEPTH + " deep here");
      throw new LimitExceeded();
    }
  }

  private void count(int more, Path path, Origin origin) {
    nodes += more;
    if (nodes > MAX_NODES) {
      diagnostics.report(
          Code.TOO_MANY_NODES,
          path,
          origin,
          "There are more than "
              + MAX_NODES
              + " values up to here, counting each '*' as what it repeats");
      throw new LimitExceeded();
    }
  }

  private void refuseTag(Event event, Optional<String> tag, Path path) {
    if (tag.isPresent()) {
      String written = tag.get().replace("tag:yaml.org,2002:", "!!");
      diagnostics.report(
          Code.TAG,
          path,
          places.word(event.getStartMark()),
          "The tag '" + written + "' is not supported",
          "Delete the tag; to make a value text, put it in quotes");
    }
  }

  private Origin origin(Event event) {
    if (event instanceof ScalarEvent scalar && !scalar.isLiteral() && !scalar.isFolded()) {
      return places.value(event.getStartMark(), event.getEndMark());
    }
    return places.beginOfValue(event.getStartMark(), event instanceof ScalarEvent);
  }

  private record Anchored(Value value, int size, int depth) {}

  /** Ends the reading of a text; what is wrong was reported. */
  static final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    LimitExceeded() {
      super(null, null, false, false);
    }
  }
}
