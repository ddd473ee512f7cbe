package dev.stackprint.aws.kinds.objectstore;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RemovalPolicies;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Renders {@code object-store} as an S3 bucket. */
public final class ObjectStoreKind implements AwsKind {

  /** {@code void grantRead(IGrantable reader, String prefix)}: list and read under a prefix. */
  public static final Method GRANT_READ = new Method("grantRead");

  /** {@code void grantReadObjects(IGrantable reader, String prefix)}: read, but not list. */
  public static final Method GRANT_READ_OBJECTS = new Method("grantReadObjects");

  /** {@code void grantWrite(IGrantable writer, String prefix)}: write under a prefix. */
  public static final Method GRANT_WRITE = new Method("grantWrite");

  /** {@code void grantDelete(IGrantable cleaner, String prefix)}: delete under a prefix. */
  public static final Method GRANT_DELETE = new Method("grantDelete");

  /** {@code IBucket bucket()}: the bucket, for constructs that take one. */
  public static final Method BUCKET = new Method("bucket");

  /** {@code String name()}: the bucket's name. */
  public static final Method NAME = new Method("name");

  /** The need that EventBridge hears of what happens to the objects. */
  public record Events() implements Need {}

  /** Returns the name of the stack's output that has a store's name. */
  public static String nameOutput(Component store, RenderContext context) {
    return context.constructId(store) + "Bucket";
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Optional<Component> key = component.properties().optionalReference("key");
    List<Component> parameters = key.stream().toList();
    context.need(component, NAME);
    ObjectStoreView view = view(component, key, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, "A private S3 bucket.")
            .takes(parameters)
            .classes(context, getClass(), "ObjectStore", view)
            .output(
                new StackOutput(
                    nameOutput(component, context),
                    "The bucket of " + component.id() + ".",
                    context.call(component, NAME)));
    boolean retain = component.properties().flag("retain");
    rendered.bucket(new Retained(RetainedType.BUCKET, "Bucket", "the files"), retain);
    if (view.accessLogs()) {
      rendered.bucket(
          new Retained(RetainedType.BUCKET, "AccessLogs", "who read or wrote which file"), retain);
    }
    return rendered.build();
  }

  private static ObjectStoreView view(
      Component component,
      Optional<Component> key,
      List<Component> parameters,
      RenderContext context) {
    boolean reads = context.isNeeded(component, GRANT_READ);
    boolean readsObjects = reads || context.isNeeded(component, GRANT_READ_OBJECTS);
    boolean writes = context.isNeeded(component, GRANT_WRITE);
    return new ObjectStoreView(
        context.header(component, parameters),
        key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
        component.properties().flag("versioned"),
        lifecycle(component.properties()),
        RemovalPolicies.of(component.properties().flag("retain")),
        component.knobs().flag("access-logs"),
        context.isNeeded(component, new Events()),
        reads,
        readsObjects,
        writes,
        context.isNeeded(component, GRANT_DELETE),
        context.isNeeded(component, BUCKET),
        context.isNeeded(component, NAME));
  }

  private static Code lifecycle(Properties properties) {
    StringBuilder calls =
        new StringBuilder(".abortIncompleteMultipartUploadAfter(Duration.days(7))");
    if (properties.flag("versioned")) {
      calls.append(call("noncurrentVersionExpiration", properties.duration("keep-versions")));
    }
    properties
        .optionalDuration("archive")
        .ifPresent(
            after ->
                calls.append(
                    ".transitions(List.of(Transition.builder()"
                        + ".storageClass(StorageClass.GLACIER_INSTANT_RETRIEVAL)"
                        + call("transitionAfter", after)
                        + ".build()))"));
    properties
        .optionalDuration("expire")
        .ifPresent(after -> calls.append(call("expiration", after)));
    return Code.java(calls.toString());
  }

  private static String call(String method, Duration duration) {
    return "." + method + "(Duration.days(" + duration.toDays() + "))";
  }
}
