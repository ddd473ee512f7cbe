package dev.stackprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private static final String BLUEPRINT =
      """
      name: two-stores
      targets:
        aws: {region: eu-west-1}
      components:
        documents: {kind: object-store}
        scratch: {kind: object-store, retain: false}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path blueprint;

  @BeforeEach
  void writeBlueprint() throws IOException {
    blueprint = folder.resolve("two-stores.yaml");
    Files.writeString(blueprint, BLUEPRINT);
  }

  @Test
  void listsUseCases() {
    assertThat(run("list")).isZero();
    assertThat(out.toString()).containsPattern("rag +aws, gcp +Answers");
  }

  @Test
  void listsUseCasesForPrograms() throws IOException {
    assertThat(run("list", "--format", "json")).isZero();
    assertThat(json()).anySatisfy(each -> assertThat(each.at("/name").asText()).isEqualTo("rag"));
  }

  @Test
  void writesABlueprintThatIsValid() {
    Path file = folder.resolve("support.yaml");

    assertThat(run("new", "rag", "--name", "support", "-o", file.toString())).isZero();
    assertThat(file).content().contains("name: \"support\"", "extends: \"rag\"", "documents");
    assertThat(file)
        .content()
        .contains("  gcp:\n    region: \"us-central1\"", "preview " + file)
        .contains("#   model: {default: {aws: \"claude-sonnet\", gcp: \"gemini-flash\"}}  # The");
    assertThat(run("validate", file.toString())).as(err.toString()).isZero();
  }

  @Test
  void theReadmeBeginsWithABlueprintThatIsValid() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
    Path file = folder.resolve("readme.yaml");
    Files.writeString(file, readme.substring(start, readme.indexOf("```", start)));

    assertThat(run("validate", file.toString())).as(err.toString()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch-inference",
        "fine-tuning",
        "meeting-summary",
        "model-serving",
        "rag",
        "training-cluster",
        "translation"
      })
  void whatANewBlueprintOffersIsValidOnceUncommented(String useCase) throws IOException {
    assertThat(run("new", useCase, "-o", "-")).isZero();
    String text = out.toString().replaceAll("(?m)^# (parameters:|components:)$", "$1");
    Path file = folder.resolve("uncommented.yaml");
    Files.writeString(file, text.replaceAll("(?m)^#   (?!stackprint )", "  "));

    assertThat(run("validate", file.toString())).as(err + "\n" + text).isZero();
    assertThat(file).content().contains("\ncomponents:\n  ").doesNotContain("\"\"");
  }

  @Test
  void overwritesNoBlueprint() {
    assertThat(run("new", "rag", "-o", blueprint.toString())).isEqualTo(ExitCode.FAILED);
    assertThat(blueprint).hasContent(BLUEPRINT);
    assertThat(err.toString()).contains("exists");
  }

  @Test
  void suggestsAUseCase() {
    assertThat(run("new", "rga")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("rag");
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(run("validate", blueprint.toString(), "--set", "components.documents.retian=true"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString())
        .contains("'retian'", "Did you mean 'retain'?", "1 error, 0 warnings");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsOnceWhatIsWrongOnEachTarget() {
    assertThat(run("validate", "model-serving", "--set", "parameters.model=llama-3-1-8b"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString()).containsOnlyOnce("SP0617");
  }

  @Test
  void tellsProgramsWhatIsWrong() throws IOException {
    assertThat(
            run(
                "validate",
                blueprint.toString(),
                "--format",
                "json",
                "--set",
                "components.documents.retian=true"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(json().toString()).contains("retian", "SP0");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void rendersAndRendersAgain() throws IOException {
    Path project = folder.resolve("project");

    assertThat(run("render", blueprint.toString(), "--out", project.toString())).isZero();
    assertThat(project.resolve("src/main/java/infra/twostores/Documents.java")).exists();
    assertThat(run("render", blueprint.toString(), "--out", project.toString())).isZero();
    assertThat(out.toString())
        .contains("files created")
        .endsWith("is up to date" + System.lineSeparator());
  }

  @Test
  void saysWhatBillsWhileIdle() throws IOException {
    String project = folder.resolve("project").toString();

    assertThat(run("render", "rag", "--target", "gcp", "--out", project)).isZero();
    assertThat(out.toString()).contains("bills while idle", "USD 89.79 a month");

    out.getBuffer().setLength(0);
    assertThat(run("render", "rag", "--target", "gcp", "--out", project, "--format", "json"))
        .isZero();
    assertThat(json().get("idleCosts"))
        .anySatisfy(cost -> assertThat(cost.get("price").asText()).isEqualTo("USD 89.79 a month"));
  }

  @Test
  void losesNoChangeOfTheUser() throws IOException {
    Path project = folder.resolve("project");
    run("render", blueprint.toString(), "--out", project.toString());
    Path changed = project.resolve("src/main/java/infra/twostores/Scratch.java");
    Files.writeString(changed, "// mine\n");

    int exitCode =
        run(
            "render",
            blueprint.toString(),
            "--out",
            project.toString(),
            "--set",
            "components.scratch.versioned=false",
            "--set",
            "components.documents.versioned=false");

    assertThat(exitCode).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("src/main/java/infra/twostores/Scratch.java");
    assertThat(changed).hasContent("// mine");
    assertThat(project.resolve("src/main/java/infra/twostores/Documents.java"))
        .content()
        .contains("versioned(true)");
  }

  @Test
  void explainsWhereValuesComeFrom() {
    assertThat(run("explain", blueprint.toString(), "components.scratch")).isZero();
    assertThat(out.toString())
        .contains("components.scratch.retain", "false", "two-stores.yaml:6")
        .contains("components.scratch.versioned", "default of object-store")
        .doesNotContain("components.documents");
  }

  @Test
  void explainsNothingWhereThereIsNothing() {
    assertThat(run("explain", blueprint.toString(), "components.nobody")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("nothing at components.nobody");
  }

  @Test
  void sizesAModelOnBothClouds() {
    assertThat(run("size", "llama-3-1-8b", "--context", "4096", "--concurrency", "1")).isZero();
    assertThat(out.toString().lines().filter(line -> line.startsWith("g2-standard-4 ")).toList())
        .singleElement()
        .asString()
        .contains("gcp", "1 x L4", "1 of 1 GPU", "15.5 of 21.6 GiB", "0.70");
    assertThat(out.toString())
        .contains(
            "inf2.xlarge", "2 of 2 cores", "v5litepod-1", "needs 15.5 GiB of each", "agreement")
        .contains(
            "Known to be offered by Hugging Face (meta-llama/Llama-3.1-8B-Instruct), SageMaker"
                + " JumpStart (meta-textgeneration-llama-3-1-8b-instruct), Amazon Bedrock (",
            "int8: too large (8.7 GiB for a request of 4096 tokens, of 5.4)");
  }

  @Test
  void sizesAModelInWhatItComesIn() {
    assertThat(run("size", "gpt-oss-120b", "--region", "us-east-1", "--all")).isZero();
    assertThat(out.toString())
        .contains("weights of 60.8 GiB in mxfp4", "p5.4xlarge", "to run it so are left out")
        .doesNotContain("g6e.48xlarge");
  }

  @Test
  void sizesATraining() {
    assertThat(run("size", "qwen3-8b", "--training", "lora", "--region", "us-east-1")).isZero();
    assertThat(out.toString())
        .startsWith("Qwen/Qwen3-8B tuned by LoRA, one example of 2048 tokens at a time.")
        .contains("g6e.xlarge", "1 of 1 GPU", "trn1.2xlarge")
        .doesNotContain("inf2.xlarge", "serverless");
    assertThat(run("size", "llama-3-1-405b", "--training", "full", "--region", "us-east-1"))
        .isZero();
    assertThat(out.toString()).contains("Nothing fits: try --training lora");
  }

  @Test
  void sizesATrainingForPrograms() throws IOException {
    assertThat(run("size", "qwen3-8b", "--training", "full", "--region", "us-east-1", "--json"))
        .isZero();
    assertThat(json().at("/training").asText()).isEqualTo("full");
    assertThat(json().at("/candidates/0/fits").asBoolean()).isTrue();
    assertThat(json().at("/candidates/0/stateBytes").asLong()).isPositive();
  }

  @Test
  void showsTheCheapestUnlessAllAreAskedFor() {
    assertThat(run("size", "llama-3-1-70b")).isZero();
    assertThat(out.toString())
        .containsPattern("and \\d+ more that fit: --all shows them")
        .containsPattern("and \\d+ more that are too small: --all shows them")
        .doesNotContain("v5p-128");
    assertThat(run("size", "llama-3-1-70b", "--all")).isZero();
    assertThat(out.toString()).contains("v5p-128", "g2-standard-4 ");
  }

  @Test
  void sizesAModelInRegions() {
    assertThat(run("size", "llama-3-1-70b", "--dtype", "int8", "--region", "europe-west4"))
        .isZero();
    assertThat(out.toString())
        .contains("v6e-4", "11.88", "Not known to be in europe-west4: ")
        .doesNotContain("inf2.48xlarge");
  }

  @Test
  void sizesAModelForPrograms() throws IOException {
    assertThat(run("size", "Qwen/Qwen3-32B", "--json", "--region", "us-east-1")).isZero();
    assertThat(json().at("/model").asText()).isEqualTo("qwen3-32b");
    assertThat(json().at("/offers/bedrock").asText()).isEqualTo("qwen.qwen3-32b-v1:0");
    assertThat(json().at("/offers/vertex").isNull()).isTrue();
    assertThat(json().at("/serverlessMb").isNull()).isTrue();
    assertThat(json().at("/candidates/0/fits").asBoolean()).isTrue();
    assertThat(json().at("/candidates/0/priceOf").asText()).isEqualTo("us-east-1");
    assertThat(json().at("/candidates"))
        .anySatisfy(
            each -> {
              assertThat(each.at("/shape").asText()).isEqualTo("inf2.xlarge");
              assertThat(each.at("/fits").asBoolean()).isFalse();
              assertThat(each.at("/reason").asText()).startsWith("needs ");
            });
  }

  @Test
  void tellsThatNothingFits() {
    assertThat(run("size", "llama-3-1-405b", "--region", "europe-west2")).isZero();
    assertThat(out.toString()).contains("Nothing fits").doesNotContain("spread over");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size llama-3-1-80b|llama-3-1-70b",
        "size phi-4 --dtype bf61|Did you mean bf16?",
        "size phi-4 --dtype float|bf16, fp8, int8",
        "size phi-4 --dtype mxfp4|nothing makes mxfp4 of it",
        "size stable-diffusion-xl|makes images",
        "size phi-4 --region us-eats-1|us-east-1",
        "size phi-4 --region us-east-1 --region us-west-2|one cloud",
        "size phi-4 --context 100000|16384 tokens at most",
        "size phi-4 --context 0|1 or more",
        "size phi-4 --concurrency 0|1 or more",
        "size phi-4 --training qlora|lora, full",
      })
  void refusesWhatCannotBeSized(String line, String hint) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(hint);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void printsASchema() throws IOException {
    assertThat(run("schema")).isZero();
    assertThat(json().at("/properties/components").isMissingNode()).isFalse();
  }

  @Test
  void printsACompletionScript() {
    assertThat(run("completion")).isZero();
    assertThat(out.toString()).contains("complete -F", "synth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "render", "render x", "render --out", "list --format xml"})
  void refusesWrongUsage(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

    assertThat(run(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Usage: stackprint");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void explainsAVerbAsIfAllWereThere(Verb verb) {
    assertThat(run(verb.key(), "--help")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            Main.commandLine(terminal(), List.of(Verb.values()))
                .getSubcommands()
                .get(verb.key())
                .getUsageMessage())
        .contains("stackprint " + verb.key(), "Exit codes");
  }

  @Test
  void explainsAllVerbs() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains(Stream.of(Verb.values()).map(Verb::key).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "render --version"})
  void tellsItsVersion(String line) {
    assertThat(run(line.split(" "))).isZero();
    assertThat(out.toString()).isEqualTo(Version.line() + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void suggestsAVerb() {
    assertThat(run("rendre")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Did you mean: stackprint render");
  }

  @Test
  void refusesABlueprintThatIsNotThere() {
    assertThat(run("validate", "no-such-file.yaml")).isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString()).contains("no-such-file.yaml", "SP0");
  }

  @Test
  void refusesToWriteIntoAFile() {
    assertThat(run("render", blueprint.toString(), "--out", blueprint.toString()))
        .isEqualTo(ExitCode.FAILED);
    assertThat(blueprint).hasContent(BLUEPRINT);
  }

  private int run(String... arguments) {
    return Main.run(terminal(), arguments);
  }

  private Terminal terminal() {
    return new Terminal(
        new PrintWriter(out, true), new PrintWriter(err, true), new TerminalTraits(false, true));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }
}
