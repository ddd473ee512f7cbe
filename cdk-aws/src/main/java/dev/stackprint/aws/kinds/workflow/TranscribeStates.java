package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes down what is said in a recording: a job of Amazon Transcribe, then a function. */
record TranscribeStates(Transcribe asked, boolean encrypted) implements States {

  /** What the template prints. */
  record View(
      Place p,
      Optional<String> language,
      List<String> languages,
      boolean settings,
      Code settingsObject,
      boolean encrypted,
      Code retryLimited,
      String resultsKey,
      String function) {}

  @Override
  public String firstState() {
    return "start";
  }

  @Override
  public Code states(Place place) {
    Code limited =
        Retries.never("Transcribe.ConflictException", "Transcribe.BadRequestException")
            .then(Code.json(", "))
            .then(Retries.busy("Transcribe.LimitExceededException"));
    return Templates.fragment(
        TranscribeStates.class,
        "Transcribe.asl.json.ftl",
        new View(
            place,
            asked.language(),
            asked.languages(),
            !settings().isEmpty(),
            JsonCode.value(settings()),
            encrypted,
            limited,
            "${ResultsKey}",
            "${TranscriptFunction}"));
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (asked.speakers() > 1) {
      settings.put("ShowSpeakerLabels", true);
      settings.put("MaxSpeakerLabels", asked.speakers());
    }
    asked.vocabulary().ifPresent(name -> settings.put("VocabularyName", name));
    return settings;
  }

  @Override
  public void wire(Wiring wiring) {
    Code variable = LambdaFunction.variableOf("Transcript");
    wiring.function(
        new LambdaFunction(
            "Transcript",
            "transcript",
            2,
            512,
            new TreeMap<>(Map.of("RESULTS_BUCKET", wiring.resultsBucket())),
            List.of(
                wiring.readsDocuments(variable, false).get(0), wiring.writesResults(variable))));
    wiring.substitute("JobPrefix", Code.java("Stack.of(this).getStackName()"));
    if (encrypted) {
      wiring.substituteResultsKey();
    }
    // Amazon Transcribe reads and writes files with the rights of whoever starts a job.
    wiring.grant(wiring.writesResults(Wiring.STATE_MACHINE));
    wiring.permit(
        "Jobs of Amazon Transcribe can be named only once they exist.",
        JavaCode.string("*"),
        "transcribe:StartTranscriptionJob");
    wiring.permit(
        "Jobs are named after executions.",
        wiring.arn(
            "transcribe",
            Code.java("\"transcription-job/\" + Stack.of(this).getStackName() + \"-*\"")),
        "transcribe:GetTranscriptionJob");
  }
}
