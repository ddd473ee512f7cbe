package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Properties;
import java.util.List;

/** What is taken in of a source: regular expressions, by the type of thing that they are for. */
record Filters(List<Filter> filters) {

  /**
   * A filter.
   *
   * @param type what it is for, as Bedrock calls it
   * @param include what is taken in; everything if empty
   * @param exclude what is left out
   */
  record Filter(String type, List<String> include, List<String> exclude) {}

  static Filters of(Properties source) {
    return new Filters(
        source.sections("filters").stream()
            .map(
                filter ->
                    new Filter(filter.text("of"), filter.texts("include"), filter.texts("exclude")))
            .toList());
  }
}
