package dev.stackprint.blueprints.check.rules;

import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.check.Rule;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Target;
import java.util.Arrays;

/** A component that does nothing by itself is there for another one. */
public final class UsedByOthers implements Rule {

  @Override
  public void check(Draft component, Drafts blueprint, Diagnostics diagnostics) {
    boolean used =
        blueprint.all().stream()
            .anyMatch(
                other ->
                    Arrays.stream(Target.values())
                        .anyMatch(target -> blueprint.needs(other, target).contains(component)));
    if (!used) {
      diagnostics.report(
          Code.UNUSED_COMPONENT,
          component.path(),
          component.origin(),
          "Nothing uses '" + component.id() + "', and it does nothing by itself",
          "Name it in a component that is to use it, or delete it");
    }
  }
}
