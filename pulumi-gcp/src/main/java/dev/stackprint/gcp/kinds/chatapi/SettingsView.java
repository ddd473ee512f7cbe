package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What settings.json of the function prints.
 *
 * @param maxTokens the most tokens of an answer
 * @param temperature how freely the model chooses its words
 * @param nothingFound the answer if no passage was found
 * @param results how many passages the model is given
 * @param minimumScore the least score of a passage
 * @param rerankCandidates how many passages a second model chooses from
 * @param rewrite whether questions that follow others are rewritten
 * @param filters what documents have to be like
 * @param seconds how long conversations are kept
 * @param turns how much of one the model is reminded of
 * @param questionLength the most characters of a question
 * @param rate the requests that an instance lets in in a second
 * @param burst the requests that an instance lets in at once
 * @param origins the web origins whose pages may call
 * @param variables the values of the prompt's variables
 */
record SettingsView(
    int maxTokens,
    Code temperature,
    String nothingFound,
    int results,
    Code minimumScore,
    Code rerankCandidates,
    boolean rewrite,
    List<Filter> filters,
    long seconds,
    int turns,
    int questionLength,
    Code rate,
    Code burst,
    List<String> origins,
    Map<String, String> variables) {

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

  static SettingsView of(ChatApi api) {
    Properties retrieval = api.retrieval();
    Properties sessions = api.properties().section("sessions");
    return new SettingsView(
        api.answer().integer("max-tokens"),
        number(api.answer(), "temperature"),
        api.answer().text("nothing-found"),
        retrieval.integer("results"),
        number(retrieval, "minimum-score"),
        api.rerank().map(rerank -> number(rerank, "candidates")).orElse(NULL),
        api.rewrites(),
        retrieval.sections("filters").stream().map(Filter::of).toList(),
        sessions.duration("keep").toSeconds(),
        sessions.integer("turns"),
        api.properties().section("limits").integer("question-length"),
        number(api.capacity().rate()),
        number(api.capacity().burst()),
        api.properties().texts("origins"),
        variables(api.properties().section("variables")));
  }

  private static Code number(Properties properties, String name) {
    return properties.has(name) ? number(properties.number(name)) : NULL;
  }

  private static Code number(BigDecimal value) {
    return Code.json(value.toPlainString());
  }

  private static Map<String, String> variables(Properties section) {
    Map<String, String> variables = new TreeMap<>();
    section.names().forEach(name -> variables.put(name, section.text(name)));
    return variables;
  }
}
