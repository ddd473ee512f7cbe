package dev.stackprint.gcp.kinds.encryptionkey;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.RetainedType;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/** Renders {@code encryption-key} as a Cloud KMS key. */
public final class EncryptionKeyKind implements GcpKind {

  private static final Method ID = new Method("id");

  private static final Method USABLE_BY = new Method("usableBy");

  /**
   * Lets a member encrypt and decrypt with a key.
   *
   * @param key the key's component
   * @param user the component whose resources the key encrypts
   * @param member who encrypts on behalf of it, an {@code Output<String>}: mostly a service's agent
   * @return the key's id, an {@code Output<String>} that is known once the member may use the key
   */
  public static Code usableBy(Component key, Component user, Code member, RenderContext context) {
    return context.call(key, USABLE_BY, JavaCode.string(user.id()), member);
  }

  /**
   * Lets one of several members encrypt and decrypt on behalf of a component.
   *
   * @param purpose what this member encrypts of it, a word that no other member has
   */
  public static Code usableBy(
      Component key, Component user, String purpose, Code member, RenderContext context) {
    return context.call(key, USABLE_BY, JavaCode.string(user.id() + "-" + purpose), member);
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, ID);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("cloudkms.googleapis.com");
    boolean retain = component.properties().flag("retain");
    EncryptionKeyView view =
        new EncryptionKeyView(
            context.header(component, List.of()),
            component.properties().duration("rotation").toSeconds() + "s",
            retain,
            context.isNeeded(component, USABLE_BY),
            context.isNeeded(component, ID));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component,
                "A Cloud KMS key that rotates every "
                    + component.properties().duration("rotation").toDays()
                    + " days.")
            .classes(context, getClass(), "EncryptionKey", view)
            .idleCost(
                IdleCost.monthly(
                    "1 version of a KMS key, and one more with each rotation, each",
                    1,
                    Facts.load().prices(Target.GCP).of("kms-key-version"),
                    "leave the key out: Google's own keys cost nothing"));
    if (retain) {
      rendered.retained(new Retained(RetainedType.KEY, component.id(), "what decrypts the rest"));
    }
    return rendered.build();
  }
}
