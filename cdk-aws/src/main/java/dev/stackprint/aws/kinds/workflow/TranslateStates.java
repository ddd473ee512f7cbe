package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.glossary.GlossaryKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.statemachine.Jsonata;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Translates a document: up to 100 kB in one call for each language, more in a batch job for all.
 *
 * @param asked what the blueprint asks for
 * @param results the store of the results, which a batch job reads and writes
 */
record TranslateStates(Translate asked, Component results) implements States {

  /** The type of each document that a batch job takes. Endings it does not know are replaced. */
  private static final String BATCH_SUFFIX =
      "$lookup({'md': 'txt', 'htm': 'html', 'txt': 'txt', 'html': 'html', 'docx': 'docx',"
          + " 'pptx': 'pptx', 'xlsx': 'xlsx', 'xlf': 'xlf'}, ";

  private static final String OFFICE = "'application/vnd.openxmlformats-officedocument.";

  private static final String BATCH_TYPE =
      "$lookup({'txt': 'text/plain', 'html': 'text/html', 'docx': "
          + OFFICE
          + "wordprocessingml.document', 'pptx': "
          + OFFICE
          + "presentationml.presentation', 'xlsx': "
          + OFFICE
          + "spreadsheetml.sheet', 'xlf': 'application/x-xliff+xml'}, ";

  /** What the template prints. */
  record View(
      Place p,
      String function,
      Code targets,
      String source,
      Code settings,
      boolean hasSettings,
      Optional<String> terminology,
      String batchRole,
      String batchSuffix,
      String batchContentType,
      Code batchOutput,
      Code retryLimited,
      String collected) {}

  @Override
  public String firstState() {
    return "short?";
  }

  @Override
  public Code states(Place place) {
    String suffix = BATCH_SUFFIX + "$lowercase($split($" + place.input() + ".key, '.')[-1]))";
    return Templates.fragment(
        TranslateStates.class,
        "Translate.asl.json.ftl",
        new View(
            place,
            "${TranslationFunction}",
            JsonCode.value(asked.targets()),
            asked.source().orElse("auto"),
            settings().isEmpty() ? Code.json("null") : JsonCode.value(settings()),
            !settings().isEmpty(),
            asked.glossary().map(each -> "${" + terminology(each) + "}"),
            "${BatchTranslationRole}",
            suffix,
            Jsonata.field(BATCH_TYPE + suffix + ")"),
            JsonCode.value(output(place)),
            Retries.busy("Translate.LimitExceededException", "Translate.TooManyRequestsException"),
            collected(place)));
  }

  /** Settings of Amazon Translate, by name. */
  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    asked.formality().ifPresent(value -> settings.put("Formality", value.toUpperCase(Locale.ROOT)));
    if (asked.maskProfanity()) {
      settings.put("Profanity", "MASK");
    }
    return settings;
  }

  private Map<String, Object> output(Place place) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put(
        "S3Uri",
        Jsonata.field(
            "'s3://" + place.resultsBucket() + "/' & $folder & '" + place.id() + "/out/'"));
    if (encrypted()) {
      Map<String, Object> key = new LinkedHashMap<>();
      key.put("Type", "KMS");
      key.put("Id", "${ResultsKey}");
      output.put("EncryptionKey", key);
    }
    return output;
  }

  private boolean encrypted() {
    return results.properties().has("key");
  }

  /** Finds each language's file among those that the job wrote. */
  private String collected(Place place) {
    return Jsonata.field(
        "[$map("
            + Jsonata.strings(asked.targets())
            + ", function($target) { {'bucket': '"
            + place.resultsBucket()
            + "', 'key': $filter($states.result.Contents.Key, function($key) { $contains($key, '/'"
            + " & $target & '.document.') })[0], 'language': $target} })]");
  }

  private static String terminology(Component glossary) {
    return Wiring.substitution(glossary) + "Terminology";
  }

  @Override
  public void wire(Wiring wiring) {
    Code function = LambdaFunction.variableOf("Translation");
    Map<String, Code> environment = new TreeMap<>();
    environment.put("RESULTS_BUCKET", wiring.resultsBucket());
    List<Code> grants =
        new ArrayList<>(wiring.readsDocuments(function, wiring.workflow().translatesSource()));
    grants.add(wiring.writesResults(function));
    grants.add(
        wiring.allow(
            function,
            "Amazon Translate has no resources but terminologies.",
            JavaCode.string("*"),
            "comprehend:DetectDominantLanguage",
            "translate:TranslateDocument"));
    wiring.function(new LambdaFunction("Translation", "translation", 2, 512, environment, grants));
    asked
        .glossary()
        .ifPresent(
            each ->
                wiring.substitute(
                    terminology(each), wiring.context().call(each, GlossaryKind.NAME)));
    wiring.batchTranslation();
    if (encrypted()) {
      wiring.substituteResultsKey();
    }
    wiring
        .readsDocuments(Wiring.STATE_MACHINE, wiring.workflow().translatesSource())
        .forEach(wiring::grant);
    wiring.grant(
        wiring
            .context()
            .call(
                results,
                ObjectStoreKind.GRANT_READ,
                Wiring.STATE_MACHINE,
                JavaCode.string(Wiring.FOLDER)));
    wiring.grant(wiring.writesResults(Wiring.STATE_MACHINE));
  }
}
