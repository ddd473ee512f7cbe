package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.verification.PublishedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a manifest is found, in Kubernetes' own resources and in custom ones. */
class KubernetesManifestsTest {

  private static final String GOOD =
      """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: training}
      ---
      apiVersion: ray.io/v1
      kind: RayJob
      metadata: {generateName: training-}
      spec:
        entrypoint: python train.py
        rayClusterSpec:
          headGroupSpec:
            template:
              spec:
                containers: [{name: head, image: example, resources: {limits: {nvidia.com/gpu: 8}}}]
      ---
      apiVersion: kubeflow.org/v1
      kind: PyTorchJob
      metadata: {name: training}
      spec:
        nprocPerNode: "8"
        pytorchReplicaSpecs:
          Worker:
            replicas: 2
            template: {spec: {containers: [{name: pytorch, image: example}]}}
      ---
      apiVersion: jobset.x-k8s.io/v1alpha2
      kind: JobSet
      metadata: {name: training}
      spec:
        replicatedJobs:
          - name: workers
            template: {spec: {template: {spec: {containers: [{name: worker, image: example}]}}}}
      ---
      apiVersion: kueue.x-k8s.io/v1beta1
      kind: LocalQueue
      metadata: {name: training, namespace: default}
      spec: {clusterQueue: training}
      """;

  @TempDir private Path folder;

  @Test
  void acceptsWhatIsInOrder() throws IOException {
    assertThat(findings(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: ServiceAccount        | kind: ServiceAcount          | there is no schema for ServiceAcount of v1
          apiVersion: ray.io/v1       | apiVersion: ray.io/v2        | there is no schema for RayJob of ray.io/v2
          entrypoint: python train.py | entrypoint: [python]         | spec.entrypoint
          headGroupSpec               | headGroup                    | 'headGroupSpec' is a required property
          image: example}             | image: example, imagine: x}  | 'imagine' was unexpected
          nprocPerNode                | procPerNode                  | 'procPerNode' was unexpected
          replicatedJobs              | jobs                         | 'jobs' was unexpected
          clusterQueue: training      | clusterQueue: 1              | 1 is not of type 'string'
          metadata: {generateName: training-} | metadata: {}         | metadata has no name
          {name: training}            | {name: training, name: a}    | a key is there twice
          """)
  void findsWhatIsWrong(String good, String bad, String finding) throws IOException {
    assertThat(GOOD).contains(good);
    assertThat(findings(GOOD.replace(good, bad))).contains(finding);
  }

  private String findings(String manifest) throws IOException {
    Path file = Files.writeString(folder.resolve("manifest.yaml"), manifest);
    return PublishedSchemas.KUBERNETES.findings(List.of(file));
  }
}
