package dev.stackprint.aws.kinds.acceleratornode;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.node.AcceleratorNode;
import dev.stackprint.rendering.node.Serving;
import java.util.ArrayList;
import java.util.List;

/** What the README says of reaching a machine, and of stopping it. */
final class NodeSteps {

  private NodeSteps() {}

  static List<String> of(Component component, AcceleratorNode node, RenderContext context) {
    String region = " --region " + context.region();
    String output = context.constructId(component) + "Group";
    List<String> steps = new ArrayList<>();
    node.serving()
        .flatMap(Serving::tokenSecret)
        .ifPresent(
            secret ->
                steps.add(
                    "Put your token of Hugging Face into the secret that the server waits for: `aws secretsmanager"
                        + " create-secret"
                        + region
                        + " --name "
                        + secret
                        + " --secret-string file:///dev/stdin`, then type it."));
    if (node.capacity() == Capacity.RESERVATION || node.capacity() == Capacity.CAPACITY_BLOCK) {
      steps.add(
          component.id()
              + " is looked for in the zones of its network, and "
              + node.reservation()
              + " is in one: `aws ec2 describe-capacity-reservations"
              + region
              + " --capacity-reservation-ids "
              + node.reservation()
              + "` says which, and `aws ec2 describe-availability-zones"
              + region
              + "` lists the zones, of which the network has the first.");
    }
    steps.add(
        "Reach "
            + component.id()
            + " with the Session Manager plugin of the AWS CLI: `aws ssm start-session"
            + region
            + " --target ID"
            + node.serving()
                .map(
                    each ->
                        " --document-name AWS-StartPortForwardingSession --parameters portNumber="
                            + Serving.PORT
                            + ",localPortNumber="
                            + Serving.PORT
                            + "`, then `curl http://localhost:"
                            + Serving.PORT
                            + "/v1/models`. Without `--document-name` and what follows it is a shell.")
                .orElse("`.")
            + " ID is that of the machine: `aws autoscaling describe-auto-scaling-groups"
            + region
            + " --auto-scaling-group-names GROUP --query AutoScalingGroups[].Instances[].InstanceId"
            + " --output text`, where GROUP is the output "
            + output
            + ".");
    node.serving()
        .filter(Serving::openToNetwork)
        .ifPresent(
            each ->
                steps.add(
                    "What is in the network of "
                        + component.id()
                        + " calls it at port "
                        + Serving.PORT
                        + " of its private address, which changes when the machine does: `aws ec2"
                        + " describe-instances"
                        + region
                        + " --instance-ids ID --query Reservations[].Instances[].PrivateIpAddress"
                        + " --output text`."));
    steps.add(
        "Stop "
            + component.id()
            + " when nobody needs it: `aws autoscaling update-auto-scaling-group"
            + region
            + " --auto-scaling-group-name GROUP --min-size 0 --desired-capacity 0`. With 1 in place of"
            + " both 0 there is a new machine.");
    return List.copyOf(steps);
  }
}
