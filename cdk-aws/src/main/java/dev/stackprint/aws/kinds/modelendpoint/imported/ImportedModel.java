package dev.stackprint.aws.kinds.modelendpoint.imported;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.MachineSignals;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code model-endpoint} whose weights Amazon Bedrock imports.
 *
 * @param component the component
 */
public record ImportedModel(Component component) {

  /** {@code String inUse()}: where it says which imported model is in use, as {@code s3://...}. */
  public static final Method IN_USE = new Method("inUse");

  /** {@code void grantInvoke(IGrantable caller)}: find the imported model, and ask it. */
  public static final Method GRANT_INVOKE = new Method("grantInvoke");

  /** {@code IStateMachine stateMachine()}: what imports. */
  static final Method STATE_MACHINE = new Method("stateMachine");

  /** {@code String deadLettersName()}: the queue that failures end up in. */
  static final Method DEAD_LETTERS_NAME = new Method("deadLettersName");

  /** The folder of the store that says what is in use. */
  static final String IN_USE_FOLDER = "models/";

  private static final Code MACHINE = Code.java("stateMachine");

  /** Tells whether a {@code model-endpoint} is one. */
  public static boolean is(Component component) {
    return component.kind().name().equals("model-endpoint")
        && component.knobs().text("host").equals("bedrock");
  }

  OpenModel model() {
    return Facts.load().openModels().find(component.properties().text("model")).orElseThrow();
  }

  /** Returns the store of the weights. */
  Component weights() {
    return component.properties().reference("weights");
  }

  /** Returns the folder of the weights. */
  String folder() {
    return component.properties().text("weights-path");
  }

  /** Returns the file that says which imported model is in use. */
  String inUse() {
    return IN_USE_FOLDER + component.id() + ".json";
  }

  private String definition() {
    return "workflows/" + component.id() + ".asl.json";
  }

  /** Renders the component. */
  public RenderedComponent render(RenderContext context) {
    context.need(component, STATE_MACHINE);
    ImportView view = view(context);
    Class<?> beside = ImportedModel.class;
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .takes(List.of(weights()))
            .classes(context, beside, "ImportedModel", view)
            .file(definition(), ImportDefinition.of(this))
            .output(
                new StackOutput(
                    context.className(component) + "StateMachine",
                    "The state machine that imports " + component.id() + ".",
                    JavaCode.call(context.call(component, STATE_MACHINE), "getStateMachineArn")))
            .idleCost(
                new IdleCost(
                    "What " + component.id() + " imported",
                    "nothing by the hour: while it answers, Custom Model Units bill in windows of five"
                        + " minutes; what its storage bills no dated source tells",
                    "delete it: `aws bedrock delete-imported-model`"));
    steps().forEach(rendered::step);
    return rendered.build();
  }

  private ImportView view(RenderContext context) {
    boolean invoked = context.isNeeded(component, GRANT_INVOKE);
    Component weights = weights();
    Map<String, Code> substitutions = new TreeMap<>();
    substitutions.put("DeadLetters", Code.java("deadLetters.getQueueUrl()"));
    substitutions.put("ImportRole", Code.java("importRole.getRoleArn()"));
    substitutions.put("WeightsBucket", context.call(weights, ObjectStoreKind.NAME));
    if (invoked) {
      context.need(weights, ObjectStoreKind.GRANT_READ_OBJECTS);
    }
    return new ImportView(
        context.header(component, List.of(weights)),
        model().name(),
        definition(),
        context.variable(weights),
        context.className(weights),
        folder(),
        inUse(),
        substitutions,
        grants(context),
        context.call(
            weights, ObjectStoreKind.GRANT_READ, Code.java("role"), JavaCode.string(folder())),
        context.isNeeded(component, IN_USE),
        invoked,
        context.isNeeded(component, STATE_MACHINE),
        context.isNeeded(component, DEAD_LETTERS_NAME),
        MachineCode.machine("functions/" + component.id(), false),
        MachineCode.permissions(true, false, true),
        MachineCode.tests(context.className(component), definition()));
  }

  private List<Code> grants(RenderContext context) {
    Component weights = weights();
    List<Code> grants = new ArrayList<>();
    grants.add(
        context.call(
            weights,
            ObjectStoreKind.GRANT_READ_OBJECTS,
            MACHINE,
            JavaCode.string(folder() + "config.json")));
    // To be told whether it is there takes listing.
    grants.add(
        context.call(weights, ObjectStoreKind.GRANT_READ, MACHINE, JavaCode.string(inUse())));
    grants.add(
        context.call(weights, ObjectStoreKind.GRANT_WRITE, MACHINE, JavaCode.string(inUse())));
    return grants;
  }

  private List<String> steps() {
    String id = component.id();
    return List.of(
        "Put the weights of `"
            + id
            + "` into the bucket of `"
            + weights().id()
            + "`, in the folder `"
            + folder()
            + "`: the safetensors files, `config.json` and the tokenizer's, as Hugging Face has them. Then"
            + " have them imported, which takes minutes, and again whenever they change: `aws stepfunctions"
            + " start-execution --state-machine-arn ARN`.",
        "Before `"
            + id
            + "` is imported, whoever calls it is told so. After some minutes without calls the first one"
            + " waits until the model is loaded, or is told to come again.",
        "What `"
            + id
            + "` imported is not part of the stack: before deleting it, run `aws bedrock"
            + " delete-imported-model --model-identifier NAME` for those that `aws bedrock"
            + " list-imported-models --name-contains "
            + id
            + "` shows.");
  }

  /** Returns what is worth watching. */
  public List<Signal> signals(RenderContext context) {
    return MachineSignals.of(
        component.id(),
        context.call(component, STATE_MACHINE),
        context.call(component, DEAD_LETTERS_NAME));
  }
}
