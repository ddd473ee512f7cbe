package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down what is said in a recording.
 *
 * @param language the language spoken, if it is not to be found out
 * @param languages the languages to choose from; none are all
 * @param speakers the most speakers to tell apart
 * @param vocabulary the name of a custom vocabulary
 */
public record Transcribe(
    Optional<String> language, List<String> languages, int speakers, Optional<String> vocabulary)
    implements Action {

  static final String TYPE = "transcribe";

  static Transcribe of(Properties properties) {
    return new Transcribe(
        properties.optionalText("language"),
        properties.texts("languages"),
        properties.integer("speakers"),
        properties.optionalText("vocabulary"));
  }

  @Override
  public String defaultId() {
    return "transcript";
  }

  @Override
  public Set<String> readable(FileTypes types) {
    return types.recordings();
  }
}
