package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is left to people to do, as the project's README has it.
 *
 * @param tuning what the blueprint asks for
 * @param recipe the recipe, if one tunes
 * @param context what renders it
 */
record TuningSteps(Tuning tuning, Optional<PlacedRecipe> recipe, RenderContext context) {

  List<String> all() {
    List<String> steps = new ArrayList<>();
    recipe.flatMap(each -> each.training().tokenSecret()).map(this::token).ifPresent(steps::add);
    steps.add(examples());
    recipe.map(this::machine).ifPresent(steps::add);
    if (tuning.asks()) {
      steps.add(
          "Decide about what `"
              + id()
              + "` tuned: the message has the score and the commands. Whoever runs them needs the role"
              + " `roles/workflows.invoker`. Google Cloud mails no such messages: subscribe a `url` to the"
              + " topic, or pull them.");
    }
    steps.add(recipe.map(this::serve).orElseGet(this::call));
    steps.add(
        recipe.isPresent()
            ? "The recipe is yours to change: `recipes/"
                + id()
                + "`, whose tests run with `python3 -m unittest discover`. `pulumi up` puts it where jobs read it."
            : "Models and endpoints that `"
                + id()
                + "` made are not part of the stack: before destroying it, delete those that are not"
                + " needed any more in the console, under Vertex AI: endpoints first, then models.");
    if (recipe.isPresent()) {
      steps.add(
          "Versions that `"
              + id()
              + "` put into the model registry are not part of the stack: before destroying it, delete the model `"
              + id()
              + "` in the console, under Vertex AI, Model Registry. The weights of each run stay in the bucket of `"
              + tuning.results().id()
              + "`, below `executions/`, and are billed as its other files are: delete those that are not in use.");
    }
    return steps;
  }

  private String id() {
    return tuning.component().id();
  }

  private String token(String secret) {
    return "Before the first run, agree on https://huggingface.co/"
        + recipe.orElseThrow().training().model().id()
        + " if its owner asks for that, and make the secret `"
        + secret
        + "` with your token of Hugging Face: `gcloud secrets create "
        + secret
        + " --data-file FILE`. It has to be there when the stack is deployed.";
  }

  private String examples() {
    return TuningStep.examples(
            tuning, "gcloud workflows run WORKFLOW --location " + context.region() + " --data")
        + (recipe.isPresent()
            ? " Each run rents a machine for as long as it trains."
            : " Each run tunes a model, which is billed by the tokens of the examples, times the"
                + " epochs.");
  }

  private String machine(PlacedRecipe placed) {
    return placed.placed().explanation()
        + " While a job runs, and at no other time, it bills "
        + ShapeCost.of("", placed.placed().shape(), 1, context.region(), "", "").price()
        + " for the machine"
        + (placed.training().spot() ? ", less what spot capacity is cheaper" : "")
        + "; Vertex AI adds a fee of its own. It is ended after "
        + placed.training().properties().text("max-runtime")
        + ". To stop it before: `gcloud ai custom-jobs list --region "
        + context.region()
        + " --filter labels.component="
        + id()
        + "`, and `gcloud ai custom-jobs cancel JOB --region "
        + context.region()
        + "`. Its logs are in Cloud Logging. New projects often have no quota of such machines: look"
        + " at it before the first run, in the console under IAM & Admin > Quotas, service"
        + " `aiplatform.googleapis.com`.";
  }

  private String serve(PlacedRecipe placed) {
    return "Serve what `"
        + id()
        + "` tuned: `gcloud storage cat gs://BUCKET/"
        + tuning.inUse()
        + "` of `"
        + tuning.results().id()
        + "` names its version in the model registry, and the folder of its weights. An `accelerator-node`"
        + " serves them as its `weights`"
        + placed
            .server()
            .map(
                each ->
                    ". An endpoint of Vertex AI does so, too: `gcloud ai endpoints create --region "
                        + context.region()
                        + " --display-name "
                        + id()
                        + "`, then `gcloud ai endpoints deploy-model ENDPOINT --region "
                        + context.region()
                        + " --model "
                        + id()
                        + "@production --display-name "
                        + id()
                        + machine(VertexMachine.of(each.shape()))
                        + " --service-account "
                        + context.accountId(tuning.component(), "server")
                        + "@PROJECT.iam.gserviceaccount.com`, with the right to act as that account. It bills by the"
                        + " hour until `gcloud ai endpoints undeploy-model` ends it. `model-endpoint` takes no"
                        + " weights of your own on Google Cloud.")
            .orElse(".");
  }

  private static String machine(VertexMachine machine) {
    return " --machine-type "
        + machine.type()
        + machine
            .accelerator()
            .map(
                accelerator ->
                    " --accelerator type="
                        + accelerator.toLowerCase(Locale.ROOT).replace('_', '-')
                        + ",count="
                        + machine.count())
            .orElse("");
  }

  private String call() {
    return "Call what `"
        + id()
        + "` tuned: `gcloud storage cat gs://BUCKET/"
        + tuning.inUse()
        + "` of `"
        + tuning.results().id()
        + "` names the `endpoint` for `generateContent`, and callers need"
        + " `aiplatform.endpoints.predict`. Calls are billed by the token; what nobody calls is not.";
  }
}
