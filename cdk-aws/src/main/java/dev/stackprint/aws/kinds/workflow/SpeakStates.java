package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.rendering.workflow.Speak;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a text aloud: a task of Amazon Polly, started by a function, which reads the text.
 *
 * @param asked what the blueprint asks for
 */
record SpeakStates(Speak asked) implements States {

  private static final String NO_RESOURCES = "Amazon Polly has no resources but lexicons.";

  /** What the template prints. */
  record View(Place p, String function, Code voices, String engine, String format, String suffix) {}

  @Override
  public String firstState() {
    return "start";
  }

  @Override
  public Code states(Place place) {
    return Templates.fragment(
        SpeakStates.class,
        "Speak.asl.json.ftl",
        new View(
            place,
            "${SpeechFunction}",
            JsonCode.value(asked.voices()),
            asked.engine(),
            asked.ogg() ? "ogg_vorbis" : "mp3",
            asked.suffix()));
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
