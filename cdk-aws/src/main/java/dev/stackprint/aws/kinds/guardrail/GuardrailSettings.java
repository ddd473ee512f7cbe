package dev.stackprint.aws.kinds.guardrail;

import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a guardrail filters, in Bedrock's words.
 *
 * @param contentFilters the filters of harmful content that are on
 * @param entities the kinds of personal data that are looked for
 * @param patterns further things that are looked for
 * @param topics topics that are refused
 * @param profanity whether profanity is refused
 * @param words further words that are refused
 * @param grounding how well answers must be supported, if that is looked at
 * @param questionRefused what is said instead of a question that was refused
 * @param answerRefused what is said instead of an answer that was refused
 */
record GuardrailSettings(
    List<ContentFilter> contentFilters,
    List<Entity> entities,
    List<Pattern> patterns,
    List<Topic> topics,
    boolean profanity,
    List<String> words,
    Optional<Grounding> grounding,
    String questionRefused,
    String answerRefused) {

  private static final List<String> CONTENT =
      List.of("hate", "insults", "sexual", "violence", "misconduct");

  /**
   * A filter of harmful content.
   *
   * @param type its type
   * @param input how readily it blocks what users write
   * @param output how readily it blocks what the model answers
   */
  record ContentFilter(String type, String input, String output) {}

  /**
   * A kind of personal data.
   *
   * @param type its type
   * @param action BLOCK or ANONYMIZE
   */
  record Entity(String type, String action) {}

  /**
   * Something to look for.
   *
   * @param name what replaces it
   * @param pattern a regular expression
   * @param action BLOCK or ANONYMIZE
   */
  record Pattern(String name, String pattern, String action) {}

  /**
   * A topic.
   *
   * @param name its name
   * @param definition what it is about
   * @param examples questions about it
   */
  record Topic(String name, String definition, List<String> examples) {}

  /**
   * How well an answer must be supported.
   *
   * @param grounded by the documents
   * @param relevant how well it must fit the question
   */
  record Grounding(BigDecimal grounded, BigDecimal relevant) {}

  static GuardrailSettings of(Properties properties) {
    Properties personal = properties.section("personal-data");
    Properties words = properties.section("words");
    Properties messages = properties.section("messages");
    return new GuardrailSettings(
        contentFilters(properties),
        Stream.concat(
                personal.texts("block").stream().map(type -> new Entity(constant(type), "BLOCK")),
                personal.texts("mask").stream()
                    .filter(type -> !personal.texts("block").contains(type))
                    .map(type -> new Entity(constant(type), "ANONYMIZE")))
            .toList(),
        personal.sections("patterns").stream()
            .map(
                each ->
                    new Pattern(
                        each.text("name"), each.text("pattern"), action(each.text("action"))))
            .toList(),
        properties.sections("topics").stream()
            .map(
                each ->
                    new Topic(each.text("name"), each.text("definition"), each.texts("examples")))
            .toList(),
        words.flag("profanity"),
        words.texts("blocked"),
        properties
            .optionalSection("grounding")
            .map(each -> new Grounding(each.number("grounded"), each.number("relevant"))),
        messages.text("question"),
        messages.text("answer"));
  }

  /** Tells whether there is nothing to filter. */
  boolean filtersNothing() {
    return contentFilters.isEmpty()
        && !personalData()
        && topics.isEmpty()
        && !wordFilter()
        && grounding.isEmpty();
  }

  boolean personalData() {
    return !entities.isEmpty() || !patterns.isEmpty();
  }

  boolean wordFilter() {
    return profanity || !words.isEmpty();
  }

  private static List<ContentFilter> contentFilters(Properties properties) {
    Properties content = properties.section("content");
    List<ContentFilter> filters = new ArrayList<>();
    for (String name : CONTENT) {
      String strength = constant(content.text(name));
      if (!strength.equals("NONE")) {
        filters.add(new ContentFilter(constant(name), strength, strength));
      }
    }
    String attacks = constant(properties.text("prompt-attacks"));
    if (!attacks.equals("NONE")) {
      filters.add(new ContentFilter("PROMPT_ATTACK", attacks, "NONE"));
    }
    return filters;
  }

  private static String action(String word) {
    return word.equals("mask") ? "ANONYMIZE" : "BLOCK";
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
