package dev.stackprint.aws.kinds.modelendpoint;

import static dev.stackprint.blueprints.diagnostic.Code.MODEL_DOES_NOT_FIT;
import static dev.stackprint.blueprints.diagnostic.Code.SERVICE_NOT_IN_REGION;
import static dev.stackprint.blueprints.diagnostic.Code.TARGET_COMBINATION;
import static dev.stackprint.blueprints.diagnostic.Code.TARGET_DIFFERENCE;
import static dev.stackprint.blueprints.diagnostic.Code.TARGET_LIMIT;
import static dev.stackprint.blueprints.diagnostic.Code.UNFIT_SETTING;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Gguf;
import dev.stackprint.blueprints.value.Path;
import java.util.stream.Stream;

/** Finds what serverless inference cannot do for a model endpoint, and what there is instead. */
final class ServerlessCheck {

  private final Endpoint endpoint;
  private final ServerlessEndpoint serverless;
  private final ServerlessRoom room;
  private final Plan plan;
  private final Path path;
  private final Diagnostics found;

  ServerlessCheck(Endpoint endpoint, Plan plan, Diagnostics found) {
    this.endpoint = endpoint;
    this.serverless = new ServerlessEndpoint(endpoint);
    this.room = new ServerlessRoom(serverless);
    this.plan = plan;
    this.path = Plan.pathOf(endpoint.component());
    this.found = found;
  }

  void report() {
    checkRegion();
    checkWhatItLacks();
    checkCopies();
    if (checkContext() && checkFile()) {
      checkMemory();
    }
  }

  private void checkRegion() {
    String region = plan.settings().text("region");
    if (!ServerlessEndpoint.limits().regions().contains(region)
        || ServerlessEndpoint.limits().server(region).isEmpty()) {
      knob(
          SERVICE_NOT_IN_REGION,
          "mode",
          "Serverless inference of SageMaker is not known to be in " + region,
          "Set `mode: real-time` or `asynchronous`, with `copies.minimum: 0`");
    }
  }

  private void checkWhatItLacks() {
    Properties properties = endpoint.properties();
    lacks("network", "Serverless inference runs in no network of yours", "Leave it out");
    lacks(
        "tensor-parallel", "Serverless inference has processors, no accelerators", "Leave it out");
    if (!properties.text("accelerator").equals("auto")) {
      lacks(
          "accelerator",
          "Serverless inference has processors, no accelerators",
          "Leave it out, or set `aws.mode` to real-time or asynchronous");
    }
    if (endpoint.weights().isEmpty()) {
      lacks(
          "token-secret", "The files for llama.cpp are open to all, with no token", "Leave it out");
    }
    if (properties.has("key")) {
      found.report(
          TARGET_DIFFERENCE,
          path.key("key"),
          properties.origin("key"),
          "Serverless inference takes no key; it encrypts what it holds with keys of AWS's own",
          "Give the key to the store that holds weights, too");
    }
    Stream.of("compile-cache")
        .filter(endpoint.knobs()::has)
        .forEach(
            name ->
                knob(
                    TARGET_COMBINATION,
                    name,
                    "Nothing is compiled for processors",
                    "Leave it out"));
    if (endpoint.fromJumpStart()) {
      knob(
          TARGET_COMBINATION,
          "from",
          "JumpStart's containers run on GPUs, and serverless inference has none",
          "Leave it out, or set `mode: real-time`");
    }
  }

  private void lacks(String name, String message, String hint) {
    if (endpoint.properties().has(name)) {
      found.report(
          TARGET_COMBINATION, path.key(name), endpoint.properties().origin(name), message, hint);
    }
  }

  private void checkCopies() {
    Properties copies = endpoint.copies().properties();
    Path at = path.key("copies");
    if (endpoint.minimum() > 1) {
      found.report(
          TARGET_COMBINATION,
          at.key("minimum"),
          copies.origin("minimum"),
          "Serverless inference has a copy where somebody asks, and none else",
          "Leave it out, and set `aws.provisioned` to keep copies ready");
    }
    if (copies.has("requests")) {
      found.report(
          TARGET_COMBINATION,
          at.key("requests"),
          copies.origin("requests"),
          "Serverless inference adds a copy for each request at the same time",
          "Leave it out");
    }
    if (serverless.provisioned().orElse(0) > endpoint.maximum()) {
      knob(
          TARGET_COMBINATION,
          "provisioned",
          "More copies are kept ready than there may be",
          "Raise `copies.maximum`, or lower it");
    }
  }

  private boolean checkContext() {
    if (serverless.context() <= endpoint.model().context()) {
      return true;
    }
    property(
        UNFIT_SETTING,
        "context",
        endpoint.model().name()
            + " was made for a context of "
            + endpoint.model().context()
            + " tokens at most",
        "Set " + endpoint.model().context() + " or less");
    return false;
  }

  /** Returns whether there is a file that llama.cpp loads. */
  private boolean checkFile() {
    if (Gguf.quantization(serverless.dtype()).isEmpty()) {
      property(
          TARGET_COMBINATION,
          "dtype",
          "Files for llama.cpp are taken in int8 and bf16 only",
          "Leave it out, or set `dtype: int8`");
      return false;
    }
    if (endpoint.weights().isPresent()) {
      return true;
    }
    if (serverless.dtype() != Dtype.INT8) {
      property(
          TARGET_COMBINATION,
          "dtype",
          "Of the files for llama.cpp that others publish, those in int8 are taken",
          "Leave it out, or keep a file of your own and name its store in `weights`");
      return false;
    }
    if (serverless.published().isEmpty()) {
      property(
          TARGET_LIMIT,
          "model",
          "Nobody is known to publish " + endpoint.model().name() + " for llama.cpp",
          "Keep a file of your own and name its store in `weights`, or take the model "
              + Wording.list(room.models(), "or"));
      return false;
    }
    return true;
  }

  private void checkMemory() {
    room.shortage()
        .ifPresent(
            message -> {
              String hint = "Possible instead: " + Wording.list(room.alternatives(), "or");
              if (endpoint.knobs().has("memory")) {
                knob(MODEL_DOES_NOT_FIT, "memory", message, hint);
              } else {
                property(MODEL_DOES_NOT_FIT, "model", message, hint);
              }
            });
  }

  private void property(Code code, String name, String message, String hint) {
    found.report(code, path.key(name), endpoint.properties().origin(name), message, hint);
  }

  private void knob(Code code, String name, String message, String hint) {
    found.report(code, path.key("aws").key(name), endpoint.knobs().origin(name), message, hint);
  }
}
