package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.rendering.workflow.Store;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;

/**
 * Copies a result to a store.
 *
 * @param asked what the blueprint asks for
 */
record StoreStates(Store asked) implements States {

  /** What the template prints. */
  record View(Place p, String bucket, String target, boolean data, String afterCopy) {}

  @Override
  public String firstState() {
    return "copy";
  }

  @Override
  public Code states(Place place) {
    String language = asked.each() ? "-' & $" + place.input() + ".language & '." : ".";
    return Templates.fragment(
        StoreStates.class,
        "Store.asl.json.ftl",
        new View(
            place,
            "${" + bucket() + "}",
            "'" + asked.prefix() + "' & $stem & '/" + asked.original() + language + "'",
            asked.data(),
            asked.data() ? place.title() + ": copy data" : place.next()));
  }

  private String bucket() {
    return Wiring.substitution(asked.to()) + "Bucket";
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.substitute(bucket(), wiring.name(asked.to()));
    wiring
        .readsDocuments(Wiring.STATE_MACHINE, asked.original().equals(Workflow.SOURCE))
        .forEach(wiring::grant);
    wiring.grant(
        wiring
            .context()
            .call(
                asked.to(),
                ObjectStoreKind.GRANT_WRITE,
                Wiring.STATE_MACHINE,
                JavaCode.string(asked.prefix())));
  }
}
