package dev.stackprint.gcp.kinds.foundationmodel;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelMatch;
import dev.stackprint.blueprints.facts.Models;
import dev.stackprint.blueprints.facts.Residency;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import java.util.Locale;

/** Looks a component's model up in the facts. */
final class ResolvedModel {

  private ResolvedModel() {}

  /** Returns the model. That there is one has been checked when the blueprint was. */
  static Available of(Component component, Plan plan) {
    Models models = Facts.load().models();
    String name = component.properties().text("model");
    Residency residency =
        Residency.valueOf(component.properties().text("residency").toUpperCase(Locale.ROOT));
    return (Available)
        models.onVertex(
            (ModelMatch.Found) models.find(name), plan.settings().text("region"), residency);
  }
}
