package dev.stackprint.aws.kinds.encryptionkey;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RemovalPolicies;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/** Renders {@code encryption-key} as a KMS key. */
public final class EncryptionKeyKind implements AwsKind {

  /** {@code IKey key()}: the key, for whatever takes one; grants are asked of the key itself. */
  public static final Method KEY = new Method("key");

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return JavaCode.call(context.call(component, KEY), "getKeyArn");
  }

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
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "A KMS key that rotates every " + view.rotationDays() + " days.")
            .classes(context, getClass(), "EncryptionKey", view)
            .idleCost(
                IdleCost.monthly(
                    "1 KMS key",
                    1,
                    Facts.load().prices(Target.AWS).of("kms-key"),
                    "leave the key out: AWS's own keys cost nothing"));
    if (component.properties().flag("retain")) {
      rendered.retained(new Retained(RetainedType.KEY, "Key", "what decrypts the rest"));
    }
    return rendered.build();
  }
}
