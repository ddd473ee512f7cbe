package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Quota;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Optional;

/** Warns of quotas that new accounts and projects have little or nothing of. */
public final class QuotaNote {

  private QuotaNote() {}

  /**
   * Returns what to ask for before accelerators are deployed; nothing if no source tells which
   * quota they count against.
   *
   * @param use what counts them
   * @param shape their shape
   * @param count the most of them at a time
   * @param properties the properties that name or choose the shape
   * @param property which of them does
   * @param path where they stand
   * @param plan the plan they are of
   */
  public static List<Diagnostic> of(
      QuotaUse use,
      Shape shape,
      int count,
      Properties properties,
      String property,
      Path path,
      Plan plan) {
    return Facts.load()
        .quotas()
        .find(use, shape)
        .flatMap(
            quota ->
                quota
                    .needed(shape, count)
                    .map(
                        needed ->
                            new Diagnostic(
                                Code.QUOTA_TO_ASK_FOR.id(),
                                Code.QUOTA_TO_ASK_FOR.severity(),
                                path.key(property),
                                properties.origin(property),
                                message(quota, needed, shape, count),
                                Optional.of(hint(quota, needed, plan)))))
        .stream()
        .toList();
  }

  private static String message(Quota quota, Quota.Amount needed, Shape shape, int count) {
    return count
        + " x "
        + shape.name()
        + (count == 1 ? " takes " : " take ")
        + needed
        + " of the quota '"
        + quota.name()
        + "'"
        + quota.code().map(code -> " (" + code + ")").orElse("")
        + ", of which new accounts often have too little";
  }

  private static String hint(Quota quota, Quota.Amount needed, Plan plan) {
    if (plan.target() == Target.GCP) {
      return "Look at it, and ask for more, in the console under IAM & Admin > Quotas, service "
          + quota.use().service();
    }
    return quota
        .code()
        .map(
            code ->
                "Ask for it before the first deployment: `aws service-quotas"
                    + " request-service-quota-increase --region "
                    + plan.settings().text("region")
                    + " --service-code "
                    + quota.use().service()
                    + " --quota-code "
                    + code
                    + " --desired-value "
                    + needed.number()
                    + "`")
        .orElse(
            "Ask for it before the first deployment, in the console of Service Quotas under "
                + quota.use().service());
  }
}
