package dev.stackprint.aws.kinds.encryptionkey;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.Method;
import dev.stackprint.aws.render.RemovalPolicies;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RenderedComponent;
import dev.stackprint.blueprints.plan.Component;
import java.util.List;

/** Renders {@code encryption-key} as a KMS key. */
public final class EncryptionKeyKind implements AwsKind {

  /** {@code IKey key()}: the key, for whatever takes one; grants are asked of the key itself. */
  public static final Method KEY = new Method("key");

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    EncryptionKeyView view =
        new EncryptionKeyView(
            context.header(component, List.of()),
            (int) component.properties().duration("rotation").toDays(),
            RemovalPolicies.of(component.properties().flag("retain")),
            context.needs(component, KeyUser.class).stream()
                .map(KeyUser::service)
                .sorted()
                .toList());
    return RenderedComponent.of(
            component, "A KMS key that rotates every " + view.rotationDays() + " days.")
        .file(
            context.mainFile(component), context.render(getClass(), "EncryptionKey.java.ftl", view))
        .file(
            context.testFile(component),
            context.render(getClass(), "EncryptionKeyTest.java.ftl", view))
        .build();
  }
}
