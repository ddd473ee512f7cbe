package dev.stackprint.gcp.kinds.objectstore;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.RetainedType;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders {@code object-store} as a Cloud Storage bucket. */
public final class ObjectStoreKind implements GcpKind {

  /**
   * {@code void grantRead(String reader, Output<String> member, String prefix)}: read the objects
   * under a prefix; all of them, and list them, if it is "". The reader's name, such as a
   * component's id, is unique among those that are granted to.
   */
  public static final Method GRANT_READ = new Method("grantRead");

  /**
   * {@code void grantWrite(String writer, Output<String> member, String prefix)}: write, overwrite
   * and delete objects under a prefix; all of them if it is "".
   */
  public static final Method GRANT_WRITE = new Method("grantWrite");

  /** {@code Output<String> name()}: the bucket's name. */
  public static final Method NAME = new Method("name");

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("storage.googleapis.com");
    Optional<Component> key = component.properties().optionalReference("key");
    List<Component> parameters = key.stream().toList();
    context.need(component, NAME);
    ObjectStoreView view =
        new ObjectStoreView(
            context.header(component, parameters),
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(each, component, context.storageAgent(), context)),
            component.properties().flag("versioned"),
            rules(component.properties()),
            component.knobs().optionalDuration("soft-delete").map(Duration::toSeconds),
            component.properties().flag("retain"),
            context.isNeeded(component, GRANT_READ),
            context.isNeeded(component, GRANT_WRITE));
    return RenderedComponent.of(component, "A private Cloud Storage bucket.")
        .takes(parameters)
        .classes(context, getClass(), "ObjectStore", view)
        .output(
            new StackOutput(
                context.export(component, "Bucket"),
                "The bucket of " + component.id() + ".",
                context.call(component, NAME)))
        .bucket(
            new Retained(RetainedType.BUCKET, component.id(), "the files"),
            component.properties().flag("retain"))
        .build();
  }

  private static List<ObjectStoreView.Rule> rules(Properties properties) {
    List<ObjectStoreView.Rule> rules = new ArrayList<>();
    rules.add(new ObjectStoreView.Rule("AbortIncompleteMultipartUpload", "age", 7));
    if (properties.flag("versioned")) {
      rules.add(
          new ObjectStoreView.Rule(
              "Delete", "daysSinceNoncurrentTime", days(properties.duration("keep-versions"))));
    }
    properties
        .optionalDuration("archive")
        .ifPresent(
            after -> rules.add(new ObjectStoreView.Rule("SetStorageClass", "age", days(after))));
    properties
        .optionalDuration("expire")
        .ifPresent(after -> rules.add(new ObjectStoreView.Rule("Delete", "age", days(after))));
    return rules;
  }

  private static int days(Duration duration) {
    return (int) duration.toDays();
  }
}
