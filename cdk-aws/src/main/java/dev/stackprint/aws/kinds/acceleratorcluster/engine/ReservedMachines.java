package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;

/**
 * Machines that were set aside, which a pool names in {@code reservation}.
 *
 * @param title what they are part of, without an article
 * @param naming what names it, with an example, after "Set `reservation` to"
 * @param choice how a pool asks for them, after which comes ", or"
 */
public record ReservedMachines(String title, String naming, String choice) {

  /**
   * Reports a pool that has to name what its machines are of and does not, or the reverse.
   *
   * @param pool the pool's properties
   * @param asked whether it asks for such machines
   * @param place where the properties stand
   * @param found what is told of it
   */
  public void check(Properties pool, boolean asked, Path place, Diagnostics found) {
    if (asked == pool.has("reservation")) {
      return;
    }
    String property = asked ? "capacity" : "reservation";
    found.report(
        Code.TARGET_COMBINATION,
        place.key(property),
        pool.origin(property),
        asked
            ? "Nothing says which " + title + " the machines are of"
            : "A reservation is named, and not used",
        asked ? "Set `reservation` to " + naming : choice + ", or leave it out");
  }
}
