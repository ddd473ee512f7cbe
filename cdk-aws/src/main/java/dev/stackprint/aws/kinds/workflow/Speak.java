package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a text aloud: a task of Amazon Polly, started by a function, which reads the text.
 *
 * @param voices the voice for each language
 * @param engine the engine, as Amazon Polly calls it
 * @param ogg whether the sound is Ogg Vorbis, else it is MP3
 */
record Speak(Map<String, String> voices, String engine, boolean ogg) implements Action {

  static final String TYPE = "speak";

  private static final String NO_RESOURCES = "Amazon Polly has no resources but lexicons.";

  static Speak of(Properties properties) {
    Map<String, String> voices = new LinkedHashMap<>();
    Properties section = properties.section("voices");
    section.names().forEach(language -> voices.put(language, section.text(language)));
    return new Speak(voices, properties.text("engine"), properties.text("format").equals("ogg"));
  }

  /** What the template prints. */
  record View(Place p, String function, Code voices, String engine, String format, String suffix) {}

  @Override
  public String defaultId() {
    return "speech";
  }

  @Override
  public Set<String> readable() {
    return FileTypes.SPEAKABLE;
  }

  @Override
  public String firstState() {
    return "start";
  }

  @Override
  public Code states(Place place) {
    return Templates.fragment(
        Speak.class,
        "Speak.asl.json.ftl",
        new View(
            place,
            "${SpeechFunction}",
            JsonCode.value(voices),
            engine,
            ogg ? "ogg_vorbis" : "mp3",
            ogg ? "ogg" : "mp3"));
  }

  @Override
  public void wire(Wiring wiring) {
    Code function = LambdaFunction.variableOf("Speech");
    List<Code> grants =
        new ArrayList<>(wiring.readsDocuments(function, wiring.workflow().speaksSource()));
    // Amazon Polly writes the sound with the rights of whoever starts a task.
    grants.add(wiring.writesResults(function));
    grants.add(
        wiring.allow(
            function, NO_RESOURCES, JavaCode.string("*"), "polly:StartSpeechSynthesisTask"));
    wiring.function(
        new LambdaFunction(
            "Speech",
            "speech",
            2,
            512,
            new TreeMap<>(Map.of("RESULTS_BUCKET", wiring.resultsBucket())),
            grants));
    wiring.permit(NO_RESOURCES, JavaCode.string("*"), "polly:GetSpeechSynthesisTask");
  }
}
