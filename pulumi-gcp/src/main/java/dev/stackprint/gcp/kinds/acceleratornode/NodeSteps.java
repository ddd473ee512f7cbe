package dev.stackprint.gcp.kinds.acceleratornode;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.node.AcceleratorNode;
import dev.stackprint.rendering.node.Serving;
import java.util.ArrayList;
import java.util.List;

/** What the README says of reaching a machine, and of stopping it. */
final class NodeSteps {

  private NodeSteps() {}

  static List<String> of(Component component, AcceleratorNode node, AcceleratorNodeView view) {
    boolean instance = view.machine() == AcceleratorNodeView.Machine.INSTANCE;
    String tool = instance ? "gcloud compute " : "gcloud compute tpus tpu-vm ";
    String where = " " + view.tag() + " --zone " + view.zone();
    List<String> steps = new ArrayList<>();
    node.serving()
        .flatMap(Serving::tokenSecret)
        .ifPresent(
            secret ->
                steps.add(
                    "Before the first deployment, make the secret "
                        + secret
                        + " with your token of Hugging Face: `gcloud secrets create "
                        + secret
                        + " --replication-policy automatic --data-file -`, then type it."));
    if (view.queued()) {
      steps.add(
          component.id()
              + " is asked for, and made when all of it is free: `gcloud compute tpus"
              + " queued-resources list --zone "
              + view.zone()
              + "` says how far that is. Pulumi's resource can set neither an account nor metadata of"
              + " it: it runs as the project's default service account, whose rights you may want to"
              + " take back, and people sign in with OS Login only if the project's metadata says"
              + " `enable-oslogin=TRUE`.");
    }
    steps.add(
        "Reach "
            + component.id()
            + ": `"
            + tool
            + "ssh"
            + where
            + " --tunnel-through-iap"
            + node.serving()
                .map(
                    each ->
                        " -- -L "
                            + Serving.PORT
                            + ":localhost:"
                            + Serving.PORT
                            + "`, then `curl http://localhost:"
                            + Serving.PORT
                            + "/v1/models`.")
                .orElse("`.")
            + " Whoever does needs the roles `roles/iap.tunnelResourceAccessor` and"
            + " `roles/compute.osLogin`, and `roles/iam.serviceAccountUser` on its account.");
    node.serving()
        .filter(Serving::openToNetwork)
        .ifPresent(
            each ->
                steps.add(
                    "What is in the network of "
                        + component.id()
                        + " calls it at port "
                        + Serving.PORT
                        + " of its address there: `"
                        + (instance ? tool + "instances " : tool)
                        + "describe"
                        + where
                        + " --format 'value("
                        + (instance
                            ? "networkInterfaces[0].networkIP"
                            : "networkEndpoints[0].ipAddress")
                        + ")'`."));
    steps.add(stop(component, node, view, tool, where));
    return List.copyOf(steps);
  }

  /** Tells whether it can be stopped: of slices only one that is a single machine can. */
  static boolean stops(AcceleratorNode node, AcceleratorNodeView view) {
    return !view.queued() && node.shape().hosts() == 1;
  }

  private static String stop(
      Component component,
      AcceleratorNode node,
      AcceleratorNodeView view,
      String tool,
      String where) {
    if (!stops(node, view)) {
      return "A slice like "
          + component.id()
          + " cannot be stopped: take it out of the program when nobody needs it, and deploy.";
    }
    String verbs = view.machine() == AcceleratorNodeView.Machine.INSTANCE ? "instances " : "";
    return "Stop "
        + component.id()
        + " when nobody needs it: `"
        + tool
        + verbs
        + "stop"
        + where
        + "`; `start` in place of `stop` starts it again."
        + (view.machine() == AcceleratorNodeView.Machine.INSTANCE
            ? " Its disk bills while it is stopped, too."
            : "");
  }
}
