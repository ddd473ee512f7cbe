# A run of ${job}: scripts/${job}/submit.sh makes one. Its Ray cluster is there while it runs.
apiVersion: ray.io/v1
kind: RayJob
metadata:
  generateName: "${job}-"
  namespace: "${namespace}"
  labels:
    kueue.x-k8s.io/queue-name: "${queue}"
<#if queued>
  annotations:
    provreq.kueue.x-k8s.io/maxRunDurationSeconds: "${seconds?c}"
</#if>
spec:
  entrypoint: "${entrypoint}"
<#if packages?has_content>
  # What the image lacks to use the accelerators.
  runtimeEnvYAML: |
    pip:
<#list packages as package>
      - "${package}"
</#list>
</#if>
  shutdownAfterJobFinishes: true
  ttlSecondsAfterFinished: 60
  activeDeadlineSeconds: ${seconds?c}
  backoffLimit: ${retries?c}
  rayClusterSpec:
    headGroupSpec:
      # No work is done on the head, which has no accelerators.
      rayStartParams: {num-cpus: "0"}
      template:
<#if fuse>
        metadata:
          annotations:
            # Has GKE add the container that mounts the stores, with as much of the machine as it needs.
            gke-gcsfuse/volumes: "true"
            gke-gcsfuse/cpu-limit: "0"
            gke-gcsfuse/memory-limit: "0"
            gke-gcsfuse/ephemeral-storage-limit: "0"
</#if>
        spec:
${head}
    workerGroupSpecs:
      - groupName: workers
        replicas: ${nodes?c}
        minReplicas: ${nodes?c}
        maxReplicas: ${nodes?c}
        numOfHosts: ${hosts?c}
        rayStartParams: {}
        template:
<#if fuse>
          metadata:
            annotations:
              # Has GKE add the container that mounts the stores, with as much of the machine as it needs.
              gke-gcsfuse/volumes: "true"
              gke-gcsfuse/cpu-limit: "0"
              gke-gcsfuse/memory-limit: "0"
              gke-gcsfuse/ephemeral-storage-limit: "0"
</#if>
          spec:
${worker}
