package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Translates a document.
 *
 * @param targets the languages to translate into
 * @param source the document's language, if it is not to be found out
 * @param glossary terms to keep to
 * @param formality how people are addressed
 * @param maskProfanity whether profane words are replaced
 */
public record Translate(
    List<String> targets,
    Optional<String> source,
    Optional<Component> glossary,
    Optional<String> formality,
    boolean maskProfanity)
    implements Action {

  static final String TYPE = "translate";

  static Translate of(Properties properties) {
    return new Translate(
        properties.texts("targets"),
        properties.optionalText("source"),
        properties.optionalReference("glossary"),
        properties.optionalText("formality"),
        properties.flag("mask-profanity"));
  }

  @Override
  public String defaultId() {
    return "translation";
  }

  @Override
  public Result result() {
    return Result.MANY;
  }

  @Override
  public Set<String> readable(FileTypes types) {
    return types.documents();
  }
}
