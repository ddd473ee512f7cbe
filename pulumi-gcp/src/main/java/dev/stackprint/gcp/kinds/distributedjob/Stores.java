package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a job reads and writes.
 *
 * @param places where its code, its data and its output are, as far as the blueprint says
 */
record Stores(List<Place> places) {

  /**
   * A folder of a store.
   *
   * @param what what it is: {@code code}, {@code data} or {@code output}
   * @param store the store
   * @param folder the folder, which ends in a slash; "" for all of the store
   */
  record Place(String what, Component store, String folder) {

    /** Returns the variable that the job finds its address in. */
    String variable() {
      return what.toUpperCase(Locale.ROOT) + "_URI";
    }

    /** Returns the variable that the job finds it in where it is a folder. */
    String folderVariable() {
      return what.toUpperCase(Locale.ROOT) + "_DIR";
    }

    /** Tells whether the job's code is there. */
    boolean code() {
      return what.equals("code");
    }
  }

  static Stores of(Properties job) {
    return new Stores(
        Stream.of("code", "data", "output").flatMap(each -> place(job, each).stream()).toList());
  }

  private static Optional<Place> place(Properties job, String what) {
    return job.optionalReference(what)
        .map(store -> new Place(what, store, job.text(what + "-path")));
  }

  /** Tells whether a job sees its stores as folders. */
  static boolean mounted(Properties job) {
    return job.text("mount").equals("fuse");
  }

  /** Tells whether the job has code of its own. */
  boolean code() {
    return places.stream().anyMatch(Place::code);
  }

  /**
   * Returns statements that let the account of a job read and write. Whoever reads a folder lists
   * it, which only a right to the whole store allows.
   */
  List<Code> grants(Component job, RenderContext context) {
    Code member = Code.java("account.member()");
    Code reader = JavaCode.string(job.id());
    Set<Component> read = new LinkedHashSet<>();
    List<Code> grants = new ArrayList<>();
    for (Place place : places) {
      boolean output = place.what().equals("output");
      if ((!output || !place.folder().isEmpty()) && read.add(place.store())) {
        grants.add(
            context.call(
                place.store(), ObjectStoreKind.GRANT_READ, reader, member, JavaCode.string("")));
      }
      if (output) {
        grants.add(
            context.call(
                place.store(),
                ObjectStoreKind.GRANT_WRITE,
                reader,
                member,
                JavaCode.string(place.folder())));
      }
    }
    return grants;
  }
}
