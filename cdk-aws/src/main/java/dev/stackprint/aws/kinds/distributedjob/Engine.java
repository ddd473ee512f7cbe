package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.kubernetes.Operator;
import java.util.Locale;

/** What distributes a job over the machines of a cluster with Kubernetes. */
enum Engine {
  RAY("A Ray job", Operator.KUBERAY, "rayjobs.ray.io"),
  PYTORCH("A PyTorch job", Operator.TRAINING_OPERATOR, "pytorchjobs.kubeflow.org"),
  JOBSET("A job set", Operator.JOBSET, "jobsets.jobset.x-k8s.io");

  private final String title;
  private final Operator operator;
  private final String resource;

  Engine(String title, Operator operator, String resource) {
    this.title = title;
    this.operator = operator;
    this.resource = resource;
  }

  /** Returns the engine of a job: Ray, if nothing else is said. */
  static Engine of(Properties job) {
    return job.optionalText("engine").map(key -> valueOf(key.toUpperCase(Locale.ROOT))).orElse(RAY);
  }

  /** Returns what a blueprint calls it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what such a job is, with an article. */
  String title() {
    return title;
  }

  /** Returns what runs such jobs. */
  Operator operator() {
    return operator;
  }

  /** Returns the name by which {@code kubectl} knows such jobs. */
  String resource() {
    return resource;
  }
}
