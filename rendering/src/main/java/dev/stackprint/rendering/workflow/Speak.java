package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Properties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads a text aloud.
 *
 * @param voices the voice for each language, as the blueprint names them
 * @param engine how the voices are made
 * @param ogg whether the sound is Ogg, else it is MP3
 */
public record Speak(Map<String, String> voices, String engine, boolean ogg) implements Action {

  static final String TYPE = "speak";

  static Speak of(Properties properties) {
    Map<String, String> voices = new LinkedHashMap<>();
    Properties section = properties.section("voices");
    section.names().forEach(language -> voices.put(language, section.text(language)));
    return new Speak(voices, properties.text("engine"), properties.text("format").equals("ogg"));
  }

  /** Returns what the names of the sounds end in. */
  public String suffix() {
    return ogg ? "ogg" : "mp3";
  }

  @Override
  public String defaultId() {
    return "speech";
  }

  @Override
  public Set<String> readable(FileTypes types) {
    return types.speakable();
  }
}
