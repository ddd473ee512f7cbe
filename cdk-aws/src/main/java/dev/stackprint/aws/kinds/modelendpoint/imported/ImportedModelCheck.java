package dev.stackprint.aws.kinds.modelendpoint.imported;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.BedrockHosting;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.List;

/** Finds what Amazon Bedrock cannot import, or does not do for what it imported. */
public final class ImportedModelCheck {

  /** What only machines of one's own have. */
  private static final List<String> OF_MACHINES =
      List.of("tensor-parallel", "token-secret", "network", "key");

  private static final List<String> KNOBS =
      List.of("memory", "provisioned", "store", "notify", "compile-cache");

  private final Component component;
  private final Properties properties;
  private final Properties knobs;
  private final String region;
  private final Path path;
  private final Path own;
  private final BedrockHosting hosting = Facts.load().bedrockHosting();
  private final Diagnostics found = new Diagnostics();

  /** Prepares checking a component of a plan. */
  public ImportedModelCheck(Component component, Plan plan) {
    this.component = component;
    this.properties = component.properties();
    this.knobs = component.knobs();
    this.region = plan.settings().text("region");
    this.path = Plan.pathOf(component);
    this.own = path.key("aws");
  }

  /** Returns what was found, sorted by place. */
  public List<Diagnostic> findings() {
    checkModel();
    checkWeights();
    checkMachines();
    return found.sorted();
  }

  private void checkModel() {
    String model = new ImportedModel(component).model().name();
    if (!hosting.importable().contains(model)) {
      report(
          Code.UNFIT_MODEL,
          path.key("model"),
          "model",
          "Amazon Bedrock is not known to import '" + model + "'",
          "Models that it imports: " + String.join(", ", hosting.importable()));
    }
    if (!hosting.importRegions().contains(region)) {
      found.report(
          Code.SERVICE_NOT_IN_REGION,
          own.key("host"),
          knobs.origin("host"),
          "Amazon Bedrock is not known to import models in " + region,
          "It does in " + String.join(", ", hosting.importRegions()));
    }
  }

  private void checkWeights() {
    if (!properties.has("weights")) {
      found.report(
          Code.TARGET_COMBINATION,
          own.key("host"),
          knobs.origin("host"),
          "Amazon Bedrock imports weights from a store, not from Hugging Face",
          "Put them into an object-store, and name it in `weights` and their folder in `weights-path`");
      return;
    }
    String folder = properties.text("weights-path");
    if (folder.isEmpty() || folder.startsWith(ImportedModel.IN_USE_FOLDER)) {
      report(
          Code.TARGET_COMBINATION,
          path.key("weights-path"),
          "weights-path",
          "The weights need a folder of their own, beside '"
              + ImportedModel.IN_USE_FOLDER
              + "', where it is said what is in use",
          "Set `weights-path` to a folder such as weights/");
    }
    properties
        .optionalText("dtype")
        .filter(dtype -> !dtype.equals("bf16"))
        .ifPresent(
            dtype ->
                report(
                    Code.TARGET_COMBINATION,
                    path.key("dtype"),
                    "dtype",
                    "Weights in " + dtype + " are not known to be imported",
                    "Keep them in bf16"));
  }

  private void checkMachines() {
    if (!properties.text("accelerator").equals("auto")) {
      refuse("accelerator");
    }
    for (String property : OF_MACHINES) {
      if (properties.has(property)) {
        refuse(property);
      }
    }
    Properties copies = properties.section("copies");
    for (String name : List.of("minimum", "maximum")) {
      if (copies.integer(name) != 1) {
        found.report(
            Code.TARGET_COMBINATION,
            path.key("copies").key(name),
            copies.origin(name),
            "Amazon Bedrock adds and removes copies itself, down to none",
            "Leave `copies` out");
      }
    }
    if (!knobs.text("mode").equals("real-time")) {
      report("mode");
    }
    for (String knob : KNOBS) {
      if (knobs.has(knob)) {
        report(knob);
      }
    }
    if (!knobs.text("from").equals("hugging-face")) {
      report("from");
    }
  }

  private void refuse(String property) {
    report(
        Code.TARGET_COMBINATION,
        path.key(property),
        property,
        "What Amazon Bedrock imports runs on no machine of yours, and has no `" + property + "`",
        "Leave it out, or set the host to sagemaker");
  }

  private void report(String knob) {
    found.report(
        Code.TARGET_COMBINATION,
        own.key(knob),
        knobs.origin(knob),
        "`" + knob + "` is for the host sagemaker",
        "Leave it out, or set the host to sagemaker");
  }

  private void report(Code code, Path at, String property, String message, String hint) {
    found.report(code, at, properties.origin(property), message, hint);
  }
}
