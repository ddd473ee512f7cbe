package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a blueprint says of an accelerator: any that fits, any of a kind, or one shape. */
public sealed interface AcceleratorChoice {

  /** What can be said beside the names of shapes. */
  List<String> KEYWORDS = List.of("auto", "gpu", "neuron", "tpu");

  /** Returns whether a shape is among those meant. */
  boolean takes(Shape shape);

  /** Reads a choice. */
  static AcceleratorChoice of(String text) {
    if (text.equals("auto")) {
      return new Any(Optional.empty());
    }
    return Stream.of(AcceleratorKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .<AcceleratorChoice>map(kind -> new Any(Optional.of(kind)))
        .orElseGet(() -> new Named(text));
  }

  /**
   * The cheapest that fits.
   *
   * @param kind of which kind, if that matters
   */
  record Any(Optional<AcceleratorKind> kind) implements AcceleratorChoice {
    @Override
    public boolean takes(Shape shape) {
      return kind.isEmpty() || kind.get() == shape.kind();
    }
  }

  /**
   * This one.
   *
   * @param name the name of a shape
   */
  record Named(String name) implements AcceleratorChoice {
    @Override
    public boolean takes(Shape shape) {
      return shape.name().equals(name);
    }
  }
}
