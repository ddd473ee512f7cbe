# A run of ${job}: scripts/${job}/submit.sh makes one. Its Ray cluster is there while it runs.
apiVersion: ray.io/v1
kind: RayJob
metadata:
  generateName: "${job}-"
  namespace: "${namespace}"
spec:
  entrypoint: "${entrypoint}"
  shutdownAfterJobFinishes: true
  ttlSecondsAfterFinished: 60
  activeDeadlineSeconds: ${seconds?c}
  backoffLimit: ${retries?c}
  rayClusterSpec:
    headGroupSpec:
      # No work is done on the head, which has no accelerators.
      rayStartParams:
        num-cpus: "0"
      template:
        spec:
${head}
    workerGroupSpecs:
      - groupName: workers
        replicas: ${nodes?c}
        minReplicas: ${nodes?c}
        maxReplicas: ${nodes?c}
<#if neuronCores??>
        # Ray does not find them out by itself.
        rayStartParams:
          resources: '"{\"neuron_cores\": ${neuronCores}}"'
<#else>
        rayStartParams: {}
</#if>
        template:
          spec:
${worker}
