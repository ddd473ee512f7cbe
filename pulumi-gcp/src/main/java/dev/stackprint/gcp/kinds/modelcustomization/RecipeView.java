package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.tuning.Training;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the templates of a model customization print where a recipe tunes.
 *
 * @param workerAccountId the id of the account that jobs run as
 * @param serverAccountId the id of the account that servers of tuned models may run as
 * @param folder the folder of the recipe, in the project and in the store of the results
 * @param files the names of the recipe's files that jobs read
 * @param tokenSecret the secret with a token of Hugging Face, if there is one
 * @param environment what the definition knows of it by name
 * @param grants statements that let both accounts use other components
 */
public record RecipeView(
    String workerAccountId,
    String serverAccountId,
    String folder,
    List<String> files,
    Optional<String> tokenSecret,
    Map<String, Code> environment,
    List<Code> grants) {

  private static final Code WORKER = Code.java("worker.member()");

  private static final Code SERVER = Code.java("server.member()");

  static RecipeView of(PlacedRecipe recipe, Tuning tuning, RenderContext context) {
    Component component = tuning.component();
    Training training = recipe.training();
    Map<String, Code> environment = new TreeMap<>();
    environment.put(RecipeWay.WORKER, Code.java("worker.email()"));
    training
        .weights()
        .ifPresent(
            store -> environment.put(RecipeWay.WEIGHTS, context.call(store, ObjectStoreKind.NAME)));
    training
        .properties()
        .optionalReference("key")
        .ifPresent(
            key ->
                environment.put(
                    RecipeWay.KEY,
                    EncryptionKeyKind.usableBy(
                        key,
                        component,
                        context.serviceAgent("aiplatform.googleapis.com"),
                        context)));
    return new RecipeView(
        context.accountId(component, "worker"),
        context.accountId(component, "server"),
        recipe.folder(),
        recipe.deployed(),
        training.tokenSecret(),
        environment,
        grants(tuning, training, context));
  }

  /** Whoever mounts a bucket, or fetches a folder of it, lists it. */
  private static List<Code> grants(Tuning tuning, Training training, RenderContext context) {
    String id = tuning.component().id();
    Set<Component> mounted = new LinkedHashSet<>(List.of(tuning.results()));
    training.weights().ifPresent(mounted::add);
    List<Code> grants = new ArrayList<>();
    for (Component store : mounted) {
      grants.add(ModelCustomizationKind.read(store, id + "-worker", WORKER, "", context));
    }
    grants.add(
        ModelCustomizationKind.write(
            tuning.results(), id + "-worker", WORKER, Tuning.RUNS, context));
    grants.add(ModelCustomizationKind.read(tuning.results(), id + "-server", SERVER, "", context));
    return grants;
  }
}
