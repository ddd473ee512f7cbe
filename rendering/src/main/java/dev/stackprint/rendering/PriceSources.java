package dev.stackprint.rendering;

import dev.stackprint.blueprints.facts.Source;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.MarkdownCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the prices in a project's README were read. */
final class PriceSources {

  private PriceSources() {}

  /** Returns links to the sources of all idle costs, each once, sorted by name. */
  static List<Code> links(List<RenderedComponent> components) {
    return components.stream()
        .flatMap(each -> each.idleCosts().stream())
        .map(IdleCost::source)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Source::name))
        .distinct()
        .map(PriceSources::link)
        .toList();
  }

  private static Code link(Source source) {
    return MarkdownCode.link(source.name() + " (" + source.date() + ")", source.reference());
  }
}
