package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.util.Set;

/**
 * Copies a result to a store.
 *
 * @param to the store
 * @param prefix the folder in it
 * @param original the id of what is copied
 * @param data whether a result with fields is copied, which is two files
 * @param each whether there are several, one for each language
 */
record Store(Component to, String prefix, String original, boolean data, boolean each)
    implements Action {

  static final String TYPE = "store";

  static Store of(Properties properties, String original, boolean data, boolean each) {
    return new Store(properties.reference("to"), properties.text("prefix"), original, data, each);
  }

  /** What the template prints. */
  record View(Place p, String bucket, String target, boolean data, String afterCopy) {}

  @Override
  public String defaultId() {
    return "stored";
  }

  @Override
  public Set<String> readable() {
    return Set.of();
  }

  @Override
  public String firstState() {
    return "copy";
  }

  @Override
  public Code states(Place place) {
    String language = each ? "-' & $" + place.input() + ".language & '." : ".";
    return Templates.fragment(
        Store.class,
        "Store.asl.json.ftl",
        new View(
            place,
            "${" + bucket() + "}",
            "'" + prefix + "' & $stem & '/" + original + language + "'",
            data,
            data ? place.title() + ": copy data" : place.next()));
  }

  private String bucket() {
    return Wiring.substitution(to) + "Bucket";
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.substitute(bucket(), wiring.name(to));
    wiring
        .readsDocuments(Wiring.STATE_MACHINE, original.equals(Workflow.SOURCE))
        .forEach(wiring::grant);
    wiring.grant(
        wiring
            .context()
            .call(to, ObjectStoreKind.GRANT_WRITE, Wiring.STATE_MACHINE, JavaCode.string(prefix)));
  }
}
