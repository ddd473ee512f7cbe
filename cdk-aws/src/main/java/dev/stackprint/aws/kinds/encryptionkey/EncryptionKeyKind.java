package dev.stackprint.aws.kinds.encryptionkey;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.Durations;
import dev.stackprint.aws.render.IdleCost;
import dev.stackprint.aws.render.Method;
import dev.stackprint.aws.render.RemovalPolicies;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RenderedComponent;
import dev.stackprint.blueprints.plan.Component;
import java.util.List;

/** Renders {@code encryption-key} as a KMS key. */
public final class EncryptionKeyKind implements AwsKind {

  /** {@code IKey key()}: the key, for constructs that take one. Needed by all who refer to it. */
  public static final Method KEY = new Method("key");

  /** {@code void grantEncryptDecrypt(IGrantable)}. */
  public static final Method GRANT_ENCRYPT_DECRYPT = new Method("grantEncryptDecrypt");

  /** {@code void grantDecrypt(IGrantable)}. */
  public static final Method GRANT_DECRYPT = new Method("grantDecrypt");

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    EncryptionKeyView view =
        new EncryptionKeyView(
            context.header(component, List.of()),
            Durations.days(component.properties().text("rotation")),
            RemovalPolicies.of(component.properties().flag("retain")),
            context.needs(component, KeyUser.class).stream().map(KeyUser::service).sorted().toList(),
            context.isNeeded(component, GRANT_ENCRYPT_DECRYPT),
            context.isNeeded(component, GRANT_DECRYPT));
    return RenderedComponent.of(component, "A KMS key that rotates every " + view.rotationDays() + " days.")
        .file(context.mainFile(component), context.render(getClass(), "EncryptionKey.java.ftl", view))
        .file(context.testFile(component), context.render(getClass(), "EncryptionKeyTest.java.ftl", view))
        .build();
  }
}
