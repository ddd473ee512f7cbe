package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which shapes a model fits, for programs. */
final class SizeJson {

  private SizeJson() {}

  static Map<String, Object> of(Sized sized) {
    OpenModel model = sized.model();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", model.name());
    json.put("id", model.id());
    json.put("parameters", model.parameters());
    json.put("licence", model.licence().orElse(null));
    json.put("gated", model.gated());
    json.put("offers", new OfferWords(model).json());
    sized.served().ifPresent(it -> put(json, it));
    if (sized.load() instanceof TrainingLoad training) {
      json.put("training", training.method().key());
      json.put("rank", training.rank());
      json.put("context", training.context());
    }
    json.put("candidates", sized.candidates().stream().map(SizeJson::of).toList());
    sized
        .served()
        .ifPresent(
            it ->
                json.put(
                    "serverlessMb",
                    new ServerlessWords(model, it.context()).memory().orElse(null)));
    Map<String, Object> dates = new LinkedHashMap<>();
    for (Target target : sized.targets()) {
      dates.put(target.key(), sized.pricesAsOf(target).toString());
    }
    json.put("pricesAsOf", dates);
    return json;
  }

  private static void put(Map<String, Object> json, Workload workload) {
    json.put("context", workload.context());
    json.put("concurrency", workload.concurrency());
    json.put("dtype", workload.weights().key());
  }

  private static Map<String, Object> of(Candidate candidate) {
    Shape shape = candidate.shape();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("shape", shape.name());
    json.put("target", shape.target().key());
    json.put("accelerator", shape.accelerator());
    json.put("chips", shape.chips());
    json.put("devices", shape.devices());
    json.put("hosts", shape.hosts());
    json.put("usableBytes", Sizing.usable(shape));
    json.put("fits", candidate.fits());
    if (candidate.fit() instanceof Fit.Fits fit) {
      put(json, fit.degree(), fit.footprint());
    } else if (candidate.fit() instanceof Fit.TooSmall small) {
      put(json, small.degree(), small.footprint());
    }
    json.put("usdPerHour", candidate.hourly().map(Hourly::usd).orElse(null));
    json.put("priceOf", candidate.hourly().map(Hourly::region).orElse(null));
    json.put("reason", candidate.fits() ? null : SizeWords.reason(candidate));
    return json;
  }

  private static void put(Map<String, Object> json, int degree, Footprint footprint) {
    json.put("tensorParallel", degree);
    json.put("weightBytes", footprint.weights());
    json.put("cacheBytes", footprint.cache());
    json.put("stateBytes", footprint.states());
    json.put("activationBytes", footprint.activations());
  }
}
