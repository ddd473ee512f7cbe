package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the code of every cluster has, whatever runs its machines.
 *
 * @param cluster the cluster
 * @param context what is known of the project
 */
public record ClusterCode(Cluster cluster, RenderContext context) {

  /** Returns what its construct begins with. */
  public ConstructHeader header() {
    return context.header(cluster.component(), parameters());
  }

  /** Returns the expression of the VPC that it is in. */
  public Code vpc() {
    return context.call(cluster.network(), NetworkKind.VPC);
  }

  /** Returns the expression of the key that encrypts what it keeps, if there is one. */
  public Optional<Code> key() {
    return cluster.key().map(each -> context.call(each, EncryptionKeyKind.KEY));
  }

  /** Returns how long it keeps logs, a constant of RetentionDays. */
  public Code retention() {
    return LogRetention.of(cluster.properties().duration("log-retention"));
  }

  /** Returns the method that makes what its {@code machines} share, if they share anything. */
  public Optional<Code> storage() {
    return cluster
        .sharedStorage()
        .map(each -> Lustre.method(each, cluster.key().isPresent(), Code.java("machines")));
  }

  /** Returns the name of the stack's output that has the cluster's name. */
  public String nameOutput() {
    return context.constructId(cluster.component()) + "Name";
  }

  /**
   * Returns the stack's output that has the cluster's name.
   *
   * @param description what the name is, one sentence with a full stop
   */
  public StackOutput named(String description) {
    return new StackOutput(
        nameOutput(), description, context.call(cluster.component(), Cluster.NAME));
  }

  /**
   * Begins what is rendered of it: its class, which can tell its name, and whose machines reach S3.
   *
   * @param summary what it is, one sentence with a full stop, for the README
   * @param beside the class that its templates lie beside
   * @param template what their names begin with
   * @param view what they print
   */
  public RenderedComponent.Builder begin(
      String summary, Class<?> beside, String template, Record view) {
    context.need(cluster.component(), Cluster.NAME);
    context.need(cluster.network(), GatewayEndpoint.S3);
    return RenderedComponent.of(cluster.component(), summary)
        .takes(parameters())
        .classes(context, beside, template, view);
  }

  private List<Component> parameters() {
    return Stream.concat(Stream.of(cluster.network()), cluster.key().stream()).toList();
  }
}
