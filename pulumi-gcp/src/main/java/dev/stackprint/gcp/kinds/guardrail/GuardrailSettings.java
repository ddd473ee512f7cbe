package dev.stackprint.gcp.kinds.guardrail;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a guardrail filters, in Model Armor's words.
 *
 * @param contentFilters the filters of harmful content that are on
 * @param promptAttacks from which confidence on attacks are refused, if they are looked for
 * @param maliciousLinks whether links are looked up among those known to do harm
 * @param personalData the personal data that is looked for
 * @param words words that are refused
 * @param grounding the least support of an answer by its sources, if that is looked at
 * @param questionRefused what is said instead of a question that was refused
 * @param answerRefused what is said instead of an answer that was refused
 */
record GuardrailSettings(
    List<ContentFilter> contentFilters,
    Optional<String> promptAttacks,
    boolean maliciousLinks,
    PersonalData personalData,
    List<String> words,
    Optional<BigDecimal> grounding,
    String questionRefused,
    String answerRefused) {

  /**
   * A filter of harmful content.
   *
   * @param type its type
   * @param confidence from which confidence on a text is refused
   */
  record ContentFilter(String type, String confidence) {}

  static GuardrailSettings of(Component guardrail) {
    Properties properties = guardrail.properties();
    Properties messages = properties.section("messages");
    return new GuardrailSettings(
        contentFilters(properties.section("content")),
        confidence(properties.text("prompt-attacks")),
        guardrail.knobs().flag("malicious-links"),
        PersonalData.of(properties.section("personal-data")),
        words(properties.section("words")),
        properties.optionalSection("grounding").map(each -> each.number("grounded")),
        messages.text("question"),
        messages.text("answer"));
  }

  /** Returns words and phrases as a file has them, a line each. */
  private static List<String> words(Properties words) {
    return words.texts("blocked").stream()
        .map(phrase -> phrase.strip().replaceAll("(?U)\\s+", " "))
        .filter(phrase -> !phrase.isEmpty())
        .distinct()
        .toList();
  }

  private static List<ContentFilter> contentFilters(Properties content) {
    List<ContentFilter> filters = new ArrayList<>();
    add(filters, "HATE_SPEECH", content.text("hate"));
    add(filters, "HARASSMENT", content.text("insults"));
    add(filters, "SEXUALLY_EXPLICIT", content.text("sexual"));
    // Of violence, too: that they are set alike has been checked.
    add(filters, "DANGEROUS", content.text("misconduct"));
    return filters;
  }

  private static void add(List<ContentFilter> filters, String type, String strength) {
    confidence(strength).ifPresent(least -> filters.add(new ContentFilter(type, least)));
  }

  /** Returns from which confidence on a filter of this strength refuses: a strong one early. */
  private static Optional<String> confidence(String strength) {
    return switch (strength) {
      case "none" -> Optional.empty();
      case "low" -> Optional.of("HIGH");
      case "medium" -> Optional.of("MEDIUM_AND_ABOVE");
      case "high" -> Optional.of("LOW_AND_ABOVE");
      default -> throw new IllegalStateException(strength);
    };
  }

  /** Tells whether there is nothing for Model Armor to filter. */
  boolean filtersNothing() {
    return contentFilters.isEmpty()
        && promptAttacks.isEmpty()
        && !maliciousLinks
        && !personalData.any();
  }
}
