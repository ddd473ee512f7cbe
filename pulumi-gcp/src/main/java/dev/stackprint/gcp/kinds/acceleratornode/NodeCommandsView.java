package dev.stackprint.gcp.kinds.acceleratornode;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.rendering.node.NodeCommands;
import dev.stackprint.rendering.node.Serving;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.Optional;

/**
 * What the commands of a machine on Google Cloud print.
 *
 * @param log the log that the health check writes to
 * @param tokenSecret the name of the secret with the token; "" if there is none
 * @param weightsPath the folder of the weights in their bucket
 */
record NodeCommandsView(String log, String tokenSecret, String weightsPath) {

  static NodeCommands of(String log, Serving serving) {
    NodeCommandsView view =
        new NodeCommandsView(log, serving.tokenSecret().orElse(""), serving.weightsPath());
    boolean gpu = serving.placed().shape().kind() == AcceleratorKind.GPU;
    return new NodeCommands(
        "The agent of the machine runs it as root whenever the machine starts",
        Optional.of("prepare.sh.ftl").filter(each -> gpu).map(view::lines),
        serving.tokenSecret().map(each -> view.lines("token.sh.ftl")),
        serving.weights().map(each -> view.lines("weights.sh.ftl")),
        Code.shell("--log-driver gcplogs"),
        view.lines("report.sh.ftl"));
  }

  private Code lines(String template) {
    return Code.shell(Templates.render(NodeCommandsView.class, template, this).stripTrailing());
  }
}
