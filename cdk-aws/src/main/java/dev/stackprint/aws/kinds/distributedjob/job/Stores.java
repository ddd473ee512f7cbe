package dev.stackprint.aws.kinds.distributedjob.job;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The object stores of a job.
 *
 * @param code what it runs
 * @param data what it reads
 * @param output where it writes
 */
public record Stores(Optional<Folder> code, Optional<Folder> data, Optional<Folder> output) {

  /**
   * The image that copies code. In the version that projects on GitHub start elsewhere on
   * 2026-11-22.
   */
  public static final String COPIER = "public.ecr.aws/aws-cli/aws-cli:2.36.15";

  /**
   * A folder of a store.
   *
   * @param store the store
   * @param path the folder, which ends in a slash, or ""
   */
  public record Folder(Component store, String path) {}

  /** Returns the stores of a job. */
  public static Stores of(Component job) {
    Properties properties = job.properties();
    return new Stores(
        folder(properties, "code"), folder(properties, "data"), folder(properties, "output"));
  }

  private static Optional<Folder> folder(Properties properties, String name) {
    return properties
        .optionalReference(name)
        .map(store -> new Folder(store, properties.text(name + "-path")));
  }

  /**
   * Returns where each of them is, as variables of a job.
   *
   * @param context the rendering
   * @return the variables with the stack's output that has the name of the bucket, and the folder
   */
  public List<Address> addresses(RenderContext context) {
    List<Address> addresses = new ArrayList<>();
    code.ifPresent(each -> addresses.add(Address.of("code", each, context)));
    data.ifPresent(each -> addresses.add(Address.of("data", each, context)));
    output.ifPresent(each -> addresses.add(Address.of("output", each, context)));
    return addresses;
  }

  /** Returns the stores, each once. */
  public List<Component> components() {
    LinkedHashSet<Component> stores = new LinkedHashSet<>();
    List.of(code, data, output).forEach(each -> each.ifPresent(it -> stores.add(it.store())));
    return List.copyOf(stores);
  }

  /** Returns the calls that let the role in the variable {@code role} at them. */
  public List<Code> grants(RenderContext context) {
    LinkedHashSet<Code> grants = new LinkedHashSet<>();
    Code role = JavaCode.identifier("role");
    for (Optional<Folder> read : List.of(code, data, output)) {
      read.ifPresent(
          it ->
              grants.add(
                  context.call(
                      it.store(), ObjectStoreKind.GRANT_READ, role, JavaCode.string(it.path()))));
    }
    output.ifPresent(
        it -> {
          Code path = JavaCode.string(it.path());
          grants.add(context.call(it.store(), ObjectStoreKind.GRANT_WRITE, role, path));
          // Old checkpoints make room for new ones.
          grants.add(context.call(it.store(), ObjectStoreKind.GRANT_DELETE, role, path));
        });
    return new ArrayList<>(grants);
  }
}
