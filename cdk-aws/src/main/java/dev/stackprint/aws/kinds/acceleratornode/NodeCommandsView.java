package dev.stackprint.aws.kinds.acceleratornode;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.rendering.node.NodeCommands;
import dev.stackprint.rendering.node.Serving;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.Optional;

/**
 * What the commands of a machine on AWS print.
 *
 * @param id the component
 * @param region where it is
 * @param namespace the namespace of its metric
 * @param tokenSecret the name of the secret with the token; "" if there is none
 * @param weightsPath the folder of the weights in their bucket
 */
record NodeCommandsView(
    String id, String region, String namespace, String tokenSecret, String weightsPath) {

  static NodeCommands of(String id, String region, String namespace, Serving serving) {
    NodeCommandsView view =
        new NodeCommandsView(
            id, region, namespace, serving.tokenSecret().orElse(""), serving.weightsPath());
    boolean neuron = serving.placed().shape().kind() == AcceleratorKind.NEURON;
    return new NodeCommands(
        "Cloud-init runs it as root when the machine starts for the first time",
        Optional.of("prepare.sh.ftl").filter(each -> neuron).map(view::lines),
        serving.tokenSecret().map(each -> view.lines("token.sh.ftl")),
        serving.weights().map(each -> view.lines("weights.sh.ftl")),
        view.lines("logs.sh.ftl"),
        view.lines("report.sh.ftl"));
  }

  private Code lines(String template) {
    return Code.shell(Templates.render(NodeCommandsView.class, template, this).stripTrailing());
  }
}
