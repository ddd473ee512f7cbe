package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JsonCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What settings.json of the function prints.
 *
 * @param maxTokens the most tokens of an answer
 * @param temperature how freely the model chooses its words
 * @param nothingFound the answer if no passage was found
 * @param results how many passages the model is given
 * @param search Bedrock's word for the way to search, if it is not the store's to choose
 * @param minimumScore the least score of a passage
 * @param rerankCandidates how many passages a second model chooses from
 * @param rewrite whether questions that follow others are rewritten
 * @param filters what documents have to be like
 * @param seconds how long conversations are kept
 * @param turns how much of one the model is reminded of
 * @param questionLength the most characters of a question
 * @param variables the values of the prompt's variables
 * @param namespace the namespace of the metrics
 * @param component the dimension of the metrics
 */
record SettingsView(
    int maxTokens,
    Code temperature,
    String nothingFound,
    int results,
    Code search,
    Code minimumScore,
    Code rerankCandidates,
    boolean rewrite,
    List<Filter> filters,
    long seconds,
    int turns,
    int questionLength,
    Map<String, String> variables,
    String namespace,
    String component) {

  private static final Code NULL = Code.json("null");

  /**
   * What a document has to be like.
   *
   * @param key the name of the metadata
   * @param source where the value comes from: equals, claim or field
   * @param value the value, or its name there
   */
  record Filter(String key, String source, String value) {

    static Filter of(Properties filter) {
      String source =
          List.of("equals", "claim", "field").stream()
              .filter(filter::has)
              .findFirst()
              .orElseThrow();
      return new Filter(filter.text("key"), source, filter.text(source));
    }
  }

  static SettingsView of(ChatApi api, String namespace) {
    Properties retrieval = api.retrieval();
    Properties sessions = api.properties().section("sessions");
    String search = retrieval.text("search");
    return new SettingsView(
        api.answer().integer("max-tokens"),
        number(api.answer(), "temperature"),
        api.answer().text("nothing-found"),
        retrieval.integer("results"),
        search.equals("auto") ? NULL : JsonCode.string(search.toUpperCase(Locale.ROOT)),
        number(retrieval, "minimum-score"),
        api.reranker().isPresent() ? number(retrieval.section("rerank"), "candidates") : NULL,
        retrieval.flag("rewrite"),
        retrieval.sections("filters").stream().map(Filter::of).toList(),
        sessions.duration("keep").toSeconds(),
        sessions.integer("turns"),
        api.limits().integer("question-length"),
        variables(api.properties().section("variables")),
        namespace,
        api.component().id());
  }

  private static Code number(Properties properties, String name) {
    return properties.has(name) ? Code.json(properties.number(name).toPlainString()) : NULL;
  }

  private static Map<String, String> variables(Properties section) {
    Map<String, String> variables = new TreeMap<>();
    section.names().forEach(name -> variables.put(name, section.text(name)));
    return variables;
  }
}
